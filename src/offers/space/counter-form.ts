import { z } from 'zod';
import { line, paragraph } from '../../model/text.ts';
import { offerLimits } from '../form.ts';
import type { Giver } from '../giver.ts';
import { plainText } from '../plain-text.ts';
import { readQuantity } from '../quantity.ts';
import type { FormError, Posted } from './form-error.ts';

/** What somebody offers at a caisse's counter or by telephone, as its team writes it down. */
export interface CounterForm {
  /** The project, and its need where it is for one; neither: any project of the caisse. */
  project?: string;
  need?: string;
  quantity: number;
  giver: Giver;
  /** What makes it the same form, sent twice. */
  key: string;
}

export type CounterReading = { ok: true; form: CounterForm } | { ok: false; errors: FormError[] };

/** What is chosen for an offer to any project of the caisse. */
export const ANY_PROJECT = 'caisse';

const enoughDigits = (text: string) => text.replace(/\D/g, '').length >= 7;

const fields = z.object({
  to: z.string().max(400),
  name: line(offerLimits.name),
  organisation: line(offerLimits.organisation).optional(),
  phone: line(offerLimits.phone).refine(enoughDigits).optional(),
  email: z.email().max(offerLimits.email).optional(),
  message: paragraph(offerLimits.message),
  availability: paragraph(offerLimits.availability).optional(),
  consent: z.literal('oui'),
  key: z.uuid(),
});

const sentences: Record<keyof typeof fields.shape, { absent: string; wrong: string }> = {
  to: {
    absent: 'Choisissez ce que la personne offre.',
    wrong: 'Choisissez ce que la personne offre.',
  },
  name: {
    absent: 'Écrivez le nom de la personne.',
    wrong: 'Le nom doit tenir sur une ligne, en 120 caractères au plus.',
  },
  organisation: {
    absent: '',
    wrong: 'Le nom de l’organisme doit tenir sur une ligne, en 120 caractères au plus.',
  },
  phone: { absent: '', wrong: 'Le téléphone doit ressembler à 418 555-0123.' },
  email: { absent: '', wrong: 'L’adresse courriel doit ressembler à nom@exemple.org.' },
  message: {
    absent: 'Écrivez ce que la personne offre, dans ses mots.',
    wrong: 'Le message est trop long : au plus 2 000 caractères.',
  },
  availability: {
    absent: '',
    wrong: 'Les disponibilités sont trop longues : au plus 500 caractères.',
  },
  consent: {
    absent: 'Lisez la phrase à la personne, et cochez la case si elle dit oui.',
    wrong: 'Lisez la phrase à la personne, et cochez la case si elle dit oui.',
  },
  key: {
    absent: 'Rechargez la page et recommencez.',
    wrong: 'Rechargez la page et recommencez.',
  },
};

/** Reads the counter's form. */
export function readCounterForm(posted: Posted): CounterReading {
  const raw = known(posted);
  const result = fields.safeParse(raw);
  const errors = result.success ? [] : errorsOf(result.error.issues, raw);
  // Nothing is counted of what is offered to a whole project, or to the caisse.
  const counted = (raw.to ?? '').split('/')[1] !== '' && raw.to !== ANY_PROJECT;
  const quantity = counted ? readQuantity(raw.quantity) : ({ ok: true, quantity: 1 } as const);
  if (!quantity.ok) errors.push({ field: 'quantity', message: quantity.message });
  if (raw.phone === undefined && raw.email === undefined) {
    const message = 'Écrivez un téléphone ou une adresse courriel : il faut pouvoir répondre.';
    errors.push({ field: 'phone', message });
  }
  if (!result.success || !quantity.ok || errors.length > 0) return { ok: false, errors };
  const { to, consent, key, ...giver } = result.data;
  const [project = '', need = ''] = to.split('/');
  return {
    ok: true,
    form: {
      ...(to !== ANY_PROJECT && { project, ...(need !== '' && { need }) }),
      quantity: quantity.quantity,
      giver,
      key,
    },
  };
}

/** The fields that have something in them. */
function known(posted: Posted): Posted {
  return Object.fromEntries(
    Object.entries(posted)
      .map(([name, text]) => [name, plainText(text)] as const)
      .filter(([, text]) => text !== ''),
  );
}

function errorsOf(issues: readonly z.core.$ZodIssue[], raw: Posted): FormError[] {
  const byField = new Map<string, FormError>();
  for (const { path } of issues) {
    const field = String(path[0]);
    if (byField.has(field) || !Object.hasOwn(sentences, field)) continue;
    const { absent, wrong } = sentences[field as keyof typeof sentences];
    byField.set(field, { field, message: raw[field] === undefined ? absent : wrong });
  }
  return [...byField.values()];
}
