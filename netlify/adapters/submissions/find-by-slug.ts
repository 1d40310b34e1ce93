import { and, eq, inArray } from 'drizzle-orm';
import { heardFrom } from '../../../src/submissions/life/transitions.ts';
import { type SubmissionRow, submissions } from '../../database/tables.ts';
import type { Statements } from '../database.ts';

/** The proposal that is under way for a project's file, new or to be changed. */
export async function underWay(
  database: Statements,
  slug: string,
): Promise<SubmissionRow | undefined> {
  const [row] = await database
    .select()
    .from(submissions)
    .where(and(eq(submissions.slug, slug), inArray(submissions.status, [...heardFrom.publish])));
  return row;
}
