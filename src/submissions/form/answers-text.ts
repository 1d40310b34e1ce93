import type { Answers } from './answers.ts';

/**
 * What a proposal says, always written in the same way: two of them are the same proposal sent twice
 * when these texts are equal.
 */
export function answersText(answers: Answers): string {
  const entries = Object.entries(answers).map(([key, values]): [string, readonly string[]] => [
    key,
    key === EMAIL ? values.map((email) => email.toLowerCase()) : values,
  ]);
  return JSON.stringify(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

const EMAIL = 'promoter.email';
