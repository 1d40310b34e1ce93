import type { z } from 'zod';

/**
 * What is wrong with a value, in French, to be read after the name of its field.
 *
 * @param value the value found, when the issue itself does not carry it
 */
export function explain(issue: z.core.$ZodIssue, value: unknown = issue.input): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'n’existe pas';
    case 'invalid_type':
      return value === undefined
        ? 'manque'
        : `doit être ${typeNames[issue.expected] ?? 'écrit autrement'}`;
    case 'invalid_value':
      return value === undefined ? 'manque' : oneOf(issue.values);
    case 'invalid_union':
      if (value === undefined || lacksKind(issue)) return 'manque';
      return 'options' in issue && issue.options
        ? oneOf(issue.options)
        : 'n’a aucune des formes permises';
    case 'too_small':
      return tooSmall(issue, value);
    case 'too_big':
      return tooBig(issue, value);
    case 'custom':
    case 'invalid_format':
      return issue.message;
    default:
      return 'n’a pas la forme permise';
  }
}

/** Whether what tells the shapes of a union apart is missing: the issue then carries the whole group. */
function lacksKind({ input, discriminator }: z.core.$ZodIssueInvalidUnion): boolean {
  return (
    discriminator !== undefined &&
    typeof input === 'object' &&
    input !== null &&
    Reflect.get(input, discriminator) === undefined
  );
}

const typeNames: Record<string, string> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'true ou false',
  array: 'une liste (un tiret par élément)',
  object: 'un groupe de champs',
};

const oneOf = (values: readonly unknown[]) =>
  values.length === 1
    ? `doit être ${String(values[0])}`
    : `doit être l’une de ces valeurs : ${values.map(String).join(', ')}`;

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall, value: unknown): string {
  switch (origin) {
    case 'string':
      return typeof value === 'string' && value.trim() === ''
        ? 'est vide'
        : `est trop court : au moins ${minimum} caractères`;
    case 'array':
      return minimum === 1
        ? 'est vide : il en faut au moins un'
        : `n’en a pas assez : il en faut au moins ${minimum}`;
    default:
      return `est trop petit : au moins ${minimum}`;
  }
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig, value: unknown): string {
  switch (origin) {
    case 'string': {
      const length = typeof value === 'string' ? ` (${value.length} caractères)` : '';
      return `est trop long${length} : au plus ${maximum} caractères`;
    }
    case 'array':
      return `en a trop : au plus ${maximum}`;
    default:
      return `est trop grand : au plus ${maximum}`;
  }
}
