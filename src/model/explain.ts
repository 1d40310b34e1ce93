import type { z } from 'zod';

/** What is wrong with a value, in French, to be read after the name of its field. */
export function explain(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'custom':
      return issue.message;
    case 'unrecognized_keys':
      return 'n’existe pas';
    case 'invalid_type':
      return issue.input === undefined ? 'manque' : `doit être ${typeNames[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return issue.input === undefined
        ? 'manque'
        : `doit être l’une de ces valeurs : ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return 'n’est aucune des formes permises';
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      return issue.message;
    default:
      return issue.message;
  }
}

const typeNames: Record<string, string> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'true ou false',
  array: 'une liste (un tiret par élément)',
  object: 'un groupe de champs',
};

function tooSmall(issue: z.core.$ZodIssueTooSmall): string {
  const { minimum } = issue;
  if (issue.origin === 'string') {
    return minimum === 1 ? 'est vide' : `est trop court : au moins ${minimum} caractères`;
  }
  if (issue.origin === 'array') {
    return minimum === 1 ? 'est vide : il en faut au moins un' : `doit en avoir au moins ${minimum}`;
  }
  return `est trop petit : au moins ${minimum}`;
}

function tooBig(issue: z.core.$ZodIssueTooBig): string {
  const { maximum } = issue;
  if (issue.origin === 'string') {
    const length = typeof issue.input === 'string' ? ` (${issue.input.length} caractères)` : '';
    return `est trop long${length} : au plus ${maximum} caractères`;
  }
  if (issue.origin === 'array') return `doit en avoir au plus ${maximum}`;
  return `est trop grand : au plus ${maximum}`;
}
