import type { z } from 'zod';
import { explain } from '../model/explain.ts';
import type { Problem } from '../model/problem.ts';
import { fieldOf } from '../model/walk.ts';
import { correctedLine, fieldName, shown, valueAt } from './field.ts';
import { meant } from './meant.ts';
import { nearest } from './nearest.ts';
import { knownKeys, schemasAt } from './schemas-at.ts';

type Issue = z.core.$ZodIssue;

/** What is wrong with a file's data, from what its schema found. One issue may tell several problems. */
export function problemsOf(
  file: string,
  data: unknown,
  issues: readonly Issue[],
  schema: z.ZodType,
): Problem[] {
  const misspelt = issues.flatMap((issue) => misspellings(issue, schema, data));
  const written = new Set(misspelt.map(({ meant }) => meant && fieldName([...meant])));
  const mistyped = new Set(
    issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => fieldName(path)),
  );
  const problems = issues.flatMap((issue): Problem[] => {
    const field = fieldName(issue.path);
    const value = valueAt(data, issue.path);
    if (issue.code === 'unrecognized_keys') {
      return misspellings(issue, schema, data).map((each) => unknownKey(file, value, each));
    }
    // A field under another name is not missing, and what has the wrong type has no other fault yet.
    if (value === undefined && written.has(field)) return [];
    if (issue.code !== 'invalid_type' && mistyped.has(field)) return [];
    return [
      {
        file,
        field,
        ...(!isSecret(issue) && value !== undefined && { value: shown(value) }),
        wrong: explain(issue, value),
        ...mend(schemasAt(schema, issue.path, data), issue, value),
      },
    ];
  });
  // Two checks of one field may say the same thing.
  return [...new Map(problems.map((each) => [`${each.field} ${each.wrong}`, each])).values()];
}

const isSecret = (issue: Issue) => issue.code === 'custom' && issue.params?.secret === true;

function mend(schemas: readonly z.ZodType[], issue: Issue, value: unknown) {
  if (value === undefined) return { mend: missing(schemas) };
  const allowed = allowedBy(issue);
  for (const each of schemas) {
    const guess = meant(value, each, allowed);
    if (guess === undefined) continue;
    return {
      mend: `vouliez-vous dire ${shown(guess)} ?`,
      corrected: correctedLine(issue.path, guess),
    };
  }
  return {};
}

function allowedBy(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' && 'options' in issue
    ? (issue.options ?? []).map(String)
    : [];
}

/** How to fill a field that is not there: what it is, in its editor's words. */
function missing(schemas: readonly z.ZodType[]): string | undefined {
  const field = schemas.map(fieldOf).find((each) => each !== undefined);
  if (!field) return undefined;
  const choices = Object.entries(field.options ?? {}).map(([value, name]) => `${value} (${name})`);
  const among = choices.length > 0 ? ` ; au choix : ${choices.join(', ')}` : '';
  return `ajoutez-le : ${field.label}${among}${field.hint ? `. ${field.hint}` : ''}`;
}

/** A field that no schema knows, and the one that must have been meant. */
interface Misspelling {
  path: PropertyKey[];
  meant: PropertyKey[] | undefined;
  known: string[];
}

function misspellings(issue: Issue, schema: z.ZodType, data: unknown): Misspelling[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = knownKeys(schema, issue.path, data);
  return issue.keys.map((key) => {
    const suggestion = nearest(key, known);
    return {
      path: [...issue.path, key],
      meant: suggestion === undefined ? undefined : [...issue.path, suggestion],
      known,
    };
  });
}

function unknownKey(file: string, parent: unknown, { path, meant, known }: Misspelling): Problem {
  const value = valueAt(parent, path.slice(-1));
  return {
    file,
    field: fieldName(path),
    value: shown(value),
    wrong: 'est un champ qui n’existe pas',
    ...(meant
      ? {
          mend: `écrivez ${String(meant.at(-1))} au lieu de ${String(path.at(-1))}`,
          corrected: correctedLine(meant, value),
        }
      : { mend: `enlevez-le, ou choisissez parmi : ${known.join(', ')}` }),
  };
}
