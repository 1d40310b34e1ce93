import type { z } from 'zod';
import { typography } from '../model/typography.ts';
import type { OfferField } from './form.ts';

/** What can be wrong with a field. These codes are public: JSON answers carry them. */
export type FieldErrorCode =
  | 'REQUIRED'
  | 'WRONG_TYPE'
  | 'WRONG_FORM'
  | 'TOO_LONG'
  | 'TOO_SMALL'
  | 'TOO_BIG'
  | 'NOT_WHOLE'
  | 'NOT_EMPTY'
  | 'FINANCIAL_NEED'
  | 'FAR_MORE_THAN_ASKED'
  | 'KEY_REUSED'
  | 'UNREADABLE';

/** One thing to correct, in words that can be read alone in a summary at the top of the page. */
export interface FieldError {
  field: OfferField | '';
  code: FieldErrorCode;
  message: string;
}

type Sentences = Partial<Record<FieldErrorCode, string>>;

const sentences: Record<OfferField, Sentences & { WRONG_FORM: string }> = {
  project: {
    REQUIRED: 'Dites à quel projet va votre offre.',
    WRONG_FORM: 'Le projet n’est pas écrit comme il faut.',
  },
  caisse: { WRONG_FORM: 'La caisse n’est pas écrite comme il faut.' },
  need: { WRONG_FORM: 'Choisissez un besoin dans la liste.' },
  quantity: {
    REQUIRED: 'Écrivez combien vous offrez.',
    WRONG_FORM: 'La quantité doit être un nombre en chiffres, par exemple 2.',
    NOT_WHOLE: 'La quantité doit être un nombre entier, par exemple 2.',
    TOO_SMALL: 'La quantité doit être d’au moins 1.',
    TOO_BIG: 'La quantité est trop grande : au plus 100 000.',
  },
  message: {
    REQUIRED: 'Écrivez un mot à l’organisme : qui vous êtes, ce que vous offrez.',
    TOO_LONG: 'Votre message est trop long : au plus 2 000 caractères.',
    WRONG_FORM: 'Votre message doit être un texte.',
  },
  availability: {
    TOO_LONG: 'Vos disponibilités sont trop longues : au plus 500 caractères.',
    WRONG_FORM: 'Vos disponibilités doivent être un texte.',
  },
  name: {
    REQUIRED: 'Écrivez votre nom.',
    TOO_LONG: 'Votre nom est trop long : au plus 120 caractères.',
    WRONG_FORM: 'Votre nom doit tenir sur une seule ligne.',
  },
  email: {
    REQUIRED: 'Écrivez votre adresse courriel.',
    TOO_LONG: 'Votre adresse courriel est trop longue.',
    WRONG_FORM: 'Votre adresse courriel doit ressembler à nom@exemple.org.',
  },
  phone: {
    TOO_LONG: 'Votre numéro de téléphone est trop long.',
    WRONG_FORM: 'Votre numéro de téléphone doit ressembler à 418 555-0123.',
  },
  organisation: {
    TOO_LONG: 'Le nom de votre organisme est trop long : au plus 120 caractères.',
    WRONG_FORM: 'Le nom de votre organisme doit tenir sur une seule ligne.',
  },
  consent: {
    REQUIRED: 'Cochez la case pour que nous puissions transmettre votre offre.',
    WRONG_FORM: 'Cochez la case pour que nous puissions transmettre votre offre.',
  },
  idempotencyKey: {
    TOO_LONG: 'La clé d’envoi est trop longue : au plus 200 caractères.',
    WRONG_FORM: 'La clé d’envoi doit être un texte.',
  },
  website: {
    WRONG_FORM:
      'Un champ caché a été rempli, sans doute par votre navigateur. Rechargez la page et envoyez de nouveau.',
  },
};

/**
 * One error a field, in plain French, from what the schema found.
 *
 * @param sent the fields as they were checked
 */
export function fieldErrors(
  issues: readonly z.core.$ZodIssue[],
  sent: Readonly<Partial<Record<OfferField, unknown>>>,
): FieldError[] {
  const byField = new Map<OfferField, FieldError>();
  for (const issue of issues) {
    const field = issue.path[0];
    if (!isField(field) || byField.has(field)) continue;
    const code = sent[field] === undefined ? 'REQUIRED' : codeOf(field, issue);
    byField.set(field, { field, code, message: sentence(field, code) });
  }
  return [...byField.values()];
}

/** A field that cannot be left empty. */
export function required(field: OfferField): FieldError {
  return { field, code: 'REQUIRED', message: sentence(field, 'REQUIRED') };
}

function isField(name: PropertyKey | undefined): name is OfferField {
  return typeof name === 'string' && Object.hasOwn(sentences, name);
}

function sentence(field: OfferField, code: FieldErrorCode): string {
  return typography(sentences[field][code] ?? sentences[field].WRONG_FORM);
}

function codeOf(field: OfferField, issue: z.core.$ZodIssue): FieldErrorCode {
  if (field === 'website') return 'NOT_EMPTY';
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int' ? 'NOT_WHOLE' : 'WRONG_TYPE';
    case 'too_big':
      return issue.origin === 'string' ? 'TOO_LONG' : 'TOO_BIG';
    case 'too_small':
      return issue.origin === 'string' ? 'WRONG_FORM' : 'TOO_SMALL';
    default:
      return 'WRONG_FORM';
  }
}
