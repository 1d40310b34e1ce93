import { z } from 'zod';
import type { Answers } from '../../../src/submissions/form/answers.ts';
import { decrypt, encrypt } from '../contact-cipher.ts';
import type { DataKeys } from '../data-keys.ts';

/** What is encrypted of proposals and invitations. */
type Column =
  | 'submissions.answers'
  | 'submissions.sent_answers'
  | 'submissions.previous_answers'
  | 'submissions.email'
  | 'submissions.draft_answers'
  | 'submission_history.note'
  | 'invitations.label';

/** Encrypts a text for one column of one row. The lines of a history have the id of their proposal. */
export function sealText(keys: DataKeys, column: Column, id: string, text: string): string {
  return encrypt(keys, `${column} ${id}`, text);
}

/** The text of a column; nothing where it was erased, or where no key opens it. */
export function openText(
  keys: DataKeys,
  column: Column,
  id: string,
  sealed: string | null,
): string | undefined {
  if (sealed === null) return undefined;
  const opened = decrypt(keys, `${column} ${id}`, sealed);
  return opened.ok ? opened.text : undefined;
}

const answers = z.record(z.string(), z.array(z.string()));

/** What the form holds, for its column. */
export function sealAnswers(
  keys: DataKeys,
  column: Extract<Column, `submissions.${string}answers`>,
  id: string,
  held: Answers,
): string {
  return sealText(keys, column, id, JSON.stringify(held));
}

/** What the form holds, out of its column; nothing where it was erased, or where no key opens it. */
export function openAnswers(
  keys: DataKeys,
  column: Extract<Column, `submissions.${string}answers`>,
  id: string,
  sealed: string | null,
): Answers | undefined {
  const text = openText(keys, column, id, sealed);
  return text === undefined ? undefined : answers.parse(JSON.parse(text));
}
