import type { z } from 'zod';
import { typography } from '../model/typography.ts';

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
export interface FormError<Field extends string> {
  field: Field | '';
  code: FieldErrorCode;
  message: string;
}

/** What is said of each field of a form, by what is wrong. */
export type Sentences<Field extends string> = Record<
  Field,
  Partial<Record<FieldErrorCode, string>> & { WRONG_FORM: string }
>;

/** What a form says of its trap and of the key of its sending, whatever it sends. */
export const sendingSentences: Sentences<'idempotencyKey' | 'website'> = {
  idempotencyKey: {
    TOO_LONG: 'La clé d’envoi est trop longue : au plus 200 caractères.',
    WRONG_FORM: 'La clé d’envoi doit être un texte.',
  },
  website: {
    WRONG_FORM:
      'Un champ caché a été rempli, sans doute par votre navigateur. Rechargez la page et envoyez de nouveau.',
  },
};

/** What a form says of the address of whoever sends it. */
export const emailSentences: Sentences<'email'> = {
  email: {
    REQUIRED: 'Écrivez votre adresse courriel.',
    TOO_LONG: 'Votre adresse courriel est trop longue.',
    WRONG_FORM: 'Votre adresse courriel doit ressembler à nom@exemple.org.',
  },
};

/**
 * One error a field, in plain French, from what the schema found.
 *
 * @param sent the fields as they were checked
 */
export function errorsIn<Field extends string>(
  sentences: Sentences<Field>,
  issues: readonly z.core.$ZodIssue[],
  sent: Readonly<Partial<Record<Field, unknown>>>,
): FormError<Field>[] {
  const isField = (name: PropertyKey | undefined): name is Field =>
    typeof name === 'string' && Object.hasOwn(sentences, name);
  const byField = new Map<Field, FormError<Field>>();
  for (const issue of issues) {
    const field = issue.path[0];
    if (!isField(field) || byField.has(field)) continue;
    const code = sent[field] === undefined ? 'REQUIRED' : codeOf(field, issue);
    byField.set(field, errorIn(sentences, field, code));
  }
  return [...byField.values()];
}

/** What is wrong with one field. */
export function errorIn<Field extends string>(
  sentences: Sentences<Field>,
  field: Field,
  code: FieldErrorCode,
): FormError<Field> {
  const said = sentences[field];
  return { field, code, message: typography(said[code] ?? said.WRONG_FORM) };
}

function codeOf(field: string, issue: z.core.$ZodIssue): FieldErrorCode {
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
