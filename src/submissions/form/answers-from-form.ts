import type { z } from 'zod';
import { plainText } from '../../offers/plain-text.ts';
import { pathOfKey } from './answer-keys.ts';
import type { Answers } from './answers.ts';
import { tidyAnswers } from './tidy-answers.ts';

/**
 * The answers that a form posted, tidied: line ends and accents of one kind, and the rest as
 * `tidyAnswers` does.
 *
 * @param entries a `FormData`, or anything like one; what is not a text is left out
 */
export function answersFromForm(
  schema: z.ZodType,
  entries: Iterable<readonly [string, unknown]>,
): Answers {
  const posted = new Map<string, string[]>();
  for (const [key, value] of entries) {
    if (typeof value !== 'string' || !pathOfKey(key)) continue;
    const values = posted.get(key);
    if (values) values.push(plainText(value));
    else posted.set(key, [plainText(value)]);
  }
  return tidyAnswers(schema, Object.fromEntries(posted));
}
