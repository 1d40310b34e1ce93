import { and, eq, isNull, sql } from 'drizzle-orm';
import { submissionHistory, submissionPictures, submissions } from '../../database/tables.ts';
import type { Statements } from '../database.ts';

/**
 * Erases all that a proposal says: its texts, its address, its picture, what was written to its
 * promoter. Where it stood and when stays. A form that was never sent goes whole.
 *
 * @returns whether it was erased now
 */
export async function eraseSubmission(
  statements: Statements,
  { id, status }: { id: string; status: string },
  now: Date,
): Promise<boolean> {
  const same = and(
    eq(submissions.id, id),
    sql`${submissions.status} = ${status}`,
    isNull(submissions.erasedAt),
  );
  if (status === 'draft') {
    const gone = await statements.delete(submissions).where(same).returning({ id: submissions.id });
    return gone.length > 0;
  }
  const erased = await statements
    .update(submissions)
    .set({
      answers: null,
      sentAnswers: null,
      previousAnswers: null,
      draftAnswers: null,
      email: null,
      addressHash: null,
      idempotencyKey: sql`'erased ' || ${submissions.id}`,
      fingerprint: sql`'erased ' || ${submissions.id}`,
      erasedAt: now,
    })
    .where(same)
    .returning({ id: submissions.id });
  if (erased.length === 0) return false;
  await statements.delete(submissionPictures).where(eq(submissionPictures.submissionId, id));
  await statements
    .update(submissionHistory)
    .set({ note: null })
    .where(eq(submissionHistory.submissionId, id));
  return true;
}
