import { z } from 'zod';
import {
  emailSentences,
  errorsIn,
  type FormError,
  type Sentences,
  sendingSentences,
} from '../offers/form-errors.ts';
import { knownFields } from '../offers/known-fields.ts';
import { offerLimits } from '../offers/limits.ts';
import { sending } from '../offers/sending.ts';
import type { Choices } from './choices.ts';
import { rhythms, subjects, type Wish } from './following.ts';

/** What is chosen, in the order in which a person meets it. */
export const wishFields = [...subjects, 'rhythm'] as const;

/** Every field of the form, in the order in which a person meets them. */
export const alertFields = [
  ...wishFields,
  'email',
  'consent',
  'idempotencyKey',
  'website',
] as const;

export type AlertField = (typeof alertFields)[number];

export type AlertError = FormError<AlertField>;

/** The longest texts that it takes. The form shows the same ones. */
export const alertLimits = { email: offerLimits.email } as const;

const fromTheList = (what: string) => ({ WRONG_FORM: `Choisissez ${what} dans la liste.` });

const sentences: Sentences<AlertField> = {
  regions: fromTheList('les régions'),
  caisses: fromTheList('les caisses'),
  communities: fromTheList('les communautés'),
  skills: fromTheList('les savoir-faire'),
  materials: fromTheList('le matériel'),
  rhythm: {
    REQUIRED: 'Cochez au moins un des moments où vous écrire.',
    WRONG_FORM: 'Cochez au moins un des moments où vous écrire.',
  },
  ...emailSentences,
  consent: {
    REQUIRED: 'Cochez la case pour que nous puissions vous écrire.',
    WRONG_FORM: 'Cochez la case pour que nous puissions vous écrire.',
  },
  ...sendingSentences,
};

/** Whether one was sent or several, or none: some of what there is, each once, always in one order. */
const someOf = (known: readonly string[]) =>
  z.preprocess(
    (sent) => (sent === undefined ? [] : Array.isArray(sent) ? sent : [sent]),
    z
      .array(z.string().refine((value) => known.includes(value)))
      .transform((values) => known.filter((value) => values.includes(value))),
  );

function wishShape(choices: Choices) {
  const some = (subject: keyof Choices) => someOf(choices[subject].map(({ value }) => value));
  return {
    regions: some('regions'),
    caisses: some('caisses'),
    communities: some('communities'),
    skills: some('skills'),
    materials: some('materials'),
    rhythm: someOf(rhythms)
      .refine((values) => values.length > 0)
      .transform((values) => rhythms.filter((rhythm) => values.includes(rhythm))),
  };
}

/** What somebody wants to be told, when, and at what address. */
export interface AlertForm extends Wish {
  email: string;
  idempotencyKey?: string | undefined;
}

/** A form that was read, or what is to be corrected in it. */
export type AlertReading<Form> = { ok: true; form: Form } | { ok: false; errors: AlertError[] };

/** Reads the form of a new alert, form fields or JSON, whatever its shape. */
export function readAlert(sent: unknown, choices: Choices): AlertReading<AlertForm> {
  const raw = knownFields(alertFields, sent);
  const schema = z.object({
    ...wishShape(choices),
    email: z.email().max(alertLimits.email),
    ...sending,
  });
  const result = schema.safeParse(raw);
  if (!result.success) {
    return { ok: false, errors: errorsIn(sentences, result.error.issues, raw) };
  }
  const { website, consent, ...form } = result.data;
  return { ok: true, form };
}

/** Reads what an alert is to follow from now on. */
export function readWish(sent: unknown, choices: Choices): AlertReading<Wish> {
  const raw = knownFields(wishFields, sent);
  const result = z.object(wishShape(choices)).safeParse(raw);
  return result.success
    ? { ok: true, form: result.data }
    : { ok: false, errors: errorsIn(sentences, result.error.issues, raw) };
}
