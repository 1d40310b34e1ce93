import { z } from 'zod';
import { explain } from '../../model/explain.ts';
import { typography } from '../../model/typography.ts';
import { fieldOf, shapeOf, unwrap } from '../../model/walk.ts';
import type { AnswerPlace } from './answer-place.ts';
import { isSingle } from './form-shape.ts';
import type { AnswerErrorCode } from './proposal-error.ts';

/** A whole sentence on an answer: « Besoin 2 : « Quantité » est à remplir. » */
export function sentenceOn({ within, label }: AnswerPlace, wrong: string): string {
  const where = within.map((name, index) => (index === 0 ? name : name.toLowerCase())).join(', ');
  return typography(`${where ? `${where} : ` : ''}« ${label} » ${wrong}.`);
}

/** What sort of mistake an issue is. */
export function codeOf(issue: z.core.$ZodIssue, value: unknown): AnswerErrorCode {
  const isAbsent = value === undefined || (typeof value === 'string' && value.trim() === '');
  if (isAbsent) return 'REQUIRED';
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int' ? 'NOT_WHOLE' : 'WRONG_TYPE';
    case 'too_big':
      return (
        { string: 'TOO_LONG' as const, array: 'TOO_MANY' as const }[issue.origin as 'string'] ??
        'TOO_BIG'
      );
    case 'too_small':
      if (Array.isArray(value) && value.length === 0) return 'REQUIRED';
      return (
        { string: 'TOO_SHORT' as const, array: 'TOO_FEW' as const }[issue.origin as 'string'] ??
        'TOO_SMALL'
      );
    case 'custom':
      return issue.params?.secret === true ? 'CONTACT_TOLD' : 'WRONG_FORM';
    default:
      return 'WRONG_FORM';
  }
}

const numbers = new Intl.NumberFormat('fr-CA');

/** What is wrong with an answer, to be read after its name. */
export function wrongOf(
  issue: z.core.$ZodIssue,
  value: unknown,
  code: AnswerErrorCode,
  schema: z.ZodType | undefined,
): string {
  if (issue.code === 'custom') return issue.message;
  if (code === 'REQUIRED') return howToFill(schema);
  if (code === 'NOT_WHOLE') return 'doit être un nombre entier, par exemple 12';
  switch (issue.code) {
    case 'invalid_type':
      return mistyped[issue.expected] ?? explain(issue, value);
    case 'invalid_value':
    case 'invalid_union':
      return schema ? oneOf(schema) : explain(issue, value);
    case 'too_big':
      return code === 'TOO_BIG'
        ? `est trop grand : au plus ${numbers.format(issue.maximum)}`
        : explain(issue, value);
    case 'too_small':
      return code === 'TOO_SMALL'
        ? `est trop petit : au moins ${numbers.format(issue.minimum)}`
        : explain(issue, value);
    default:
      return explain(issue, value);
  }
}

const mistyped: Readonly<Record<string, string>> = {
  number: 'doit être un nombre en chiffres, par exemple 12',
  boolean: 'doit être oui ou non',
  array: 'doit être une liste',
};

function howToFill(schema: z.ZodType | undefined): string {
  if (!schema) return 'est à remplir';
  const { element, union } = shapeOf(schema);
  if (element) {
    return isSingle(element) ? 'est à choisir : au moins un' : 'est vide : il en faut au moins un';
  }
  const isChoice = union || unwrap(schema) instanceof z.ZodEnum || fieldOf(schema)?.refersTo;
  return isChoice ? 'est à choisir' : 'est à remplir';
}

/** The answers that a choice offers, by their French names. */
function oneOf(schema: z.ZodType): string {
  const { field, union } = shapeOf(schema);
  const sorts = [...(union?.options ?? [])].map(([sort, option]) => {
    const told = shapeOf(option).properties?.find(([name]) => name === union?.key);
    return (told && fieldOf(told[1])?.label) ?? String(sort);
  });
  const names = union ? sorts : Object.values(field?.options ?? {});
  return names.length > 0
    ? `doit être l’une de ces réponses : ${names.join(', ')}`
    : 'n’a pas la forme permise';
}
