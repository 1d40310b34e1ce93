import { asc, eq } from 'drizzle-orm';
import type { Submission } from '../../../src/submissions/life/submission.ts';
import {
  type SubmissionLine,
  type SubmissionRow,
  submissionHistory,
  submissions,
} from '../../database/tables.ts';
import type { Statements } from '../database.ts';

/** A proposal by its id. */
export async function findSubmission(
  database: Statements,
  id: string,
): Promise<SubmissionRow | undefined> {
  const [row] = await database.select().from(submissions).where(eq(submissions.id, id));
  return row;
}

/** All that was done about a proposal, the first thing first. */
export function historyOf(database: Statements, id: string): Promise<SubmissionLine[]> {
  return database
    .select()
    .from(submissionHistory)
    .where(eq(submissionHistory.submissionId, id))
    .orderBy(asc(submissionHistory.id));
}

/** A row as decisions look at it. */
export function submissionOf(row: SubmissionRow): Submission {
  const { status, caisse, changes, revision, acceptedBy } = row;
  return { status, caisse, changes, revision, acceptedBy, confirmed: row.confirmedAt !== null };
}
