import { closest, distance } from 'fastest-levenshtein';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { explain } from '../model/explain.ts';
import type { Problem } from '../model/problem.ts';

/** Writes a path as an editor would: `needs[2].quantity`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, part) =>
      typeof part === 'number' ? `${name}[${part}]` : name ? `${name}.${String(part)}` : String(part),
    '',
  );
}

/** The value at a path of some data, or undefined. */
function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined,
    data,
  );
}

/** A value as YAML on one line of at most 80 characters. */
function shown(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** The candidate most like a word, when it is alike enough to have been meant. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const found = closest(word, candidates as string[]);
  return distance(word, found) <= Math.max(2, Math.floor(found.length / 3)) ? found : undefined;
}

/** What is wrong with a file's data, from what its schema found. One issue may tell several problems. */
export function problemsOf(
  file: string,
  data: unknown,
  issues: readonly z.core.$ZodIssue[],
  knownKeys: (path: readonly PropertyKey[]) => string[],
): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    const value = valueAt(data, issue.path);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => unknownKey(file, issue.path, key, value, knownKeys(issue.path)));
    }
    const wrong = explain({ ...issue, input: value } as z.core.$ZodIssue);
    const secret = issue.code === 'custom' && issue.params?.['secret'] === true;
    const suggestion =
      issue.code === 'invalid_value' && typeof value === 'string'
        ? nearest(value, issue.values.map(String))
        : undefined;
    return [
      {
        file,
        field: fieldName(issue.path),
        ...(secret ? {} : { value: shown(value) }),
        wrong,
        ...corrected(issue.path, suggestion),
      },
    ];
  });
}

function unknownKey(
  file: string,
  path: readonly PropertyKey[],
  key: string,
  parent: unknown,
  known: readonly string[],
): Problem {
  const value = valueAt(parent, [key]);
  const suggestion = nearest(key, known);
  return {
    file,
    field: fieldName([...path, key]),
    value: shown(value),
    wrong: 'est un champ qui n’existe pas',
    mend: suggestion
      ? `écrivez ${suggestion} au lieu de ${key}`
      : `enlevez-le, ou choisissez parmi : ${known.join(', ')}`,
    ...(suggestion && { corrected: `${suggestion}: ${shown(value) ?? ''}` }),
  };
}

/** The mend of a value that must have been meant as another. */
export function corrected(
  path: readonly PropertyKey[],
  suggestion: string | undefined,
): Pick<Problem, 'mend' | 'corrected'> {
  if (suggestion === undefined) return {};
  const key = path.findLast((part) => typeof part === 'string');
  const inList = typeof path.at(-1) === 'number';
  return {
    mend: `vouliez-vous dire « ${suggestion} » ?`,
    corrected: inList ? `- ${suggestion}` : `${String(key)}: ${suggestion}`,
  };
}
