import type { z } from 'zod';
import { type AnswerPlace, placeAt, valueAt } from './answer-place.ts';
import type { ProposalError } from './proposal-error.ts';
import { codeOf, sentenceOn, wrongOf } from './say-error.ts';

/** The longest name of a field that is shown: whoever sends one may have made it up. */
const LONGEST_NAME = 60;

/** What the model refuses of some data, each on the answer that can mend it. */
export function modelErrors(schema: z.ZodType, data: unknown): ProposalError[] {
  const issues = schema.safeParse(data).error?.issues ?? [];
  return issues.flatMap((issue): ProposalError[] => {
    const place = placeAt(schema, issue.path, data);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => unknownField(place, key));
    const value = valueAt(data, issue.path);
    const code = codeOf(issue, value);
    const named = place.key === '' ? { ...place, label: 'Proposition' } : place;
    const wrong = wrongOf(issue, value, code, place.schema);
    return [{ field: place.key, code, message: sentenceOn(named, wrong) }];
  });
}

function unknownField({ key, within, label }: AnswerPlace, name: string): ProposalError {
  const shown = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
  const place = {
    within: label ? [...within, label] : within,
    label: shown,
    key,
    schema: undefined,
  };
  return {
    field: key ? `${key}.${shown}` : shown,
    code: 'UNKNOWN_FIELD',
    message: sentenceOn(place, 'n’existe pas : enlevez ce champ'),
  };
}
