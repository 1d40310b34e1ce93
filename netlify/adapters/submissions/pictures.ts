import { eq } from 'drizzle-orm';
import { heardFrom } from '../../../src/submissions/life/transitions.ts';
import { submissionPictures, submissions } from '../../database/tables.ts';
import { type Database, inTransaction, type Statements } from '../database.ts';
import type { CleanPicture } from '../pictures/clean-picture.ts';

/**
 * Keeps a photo with its proposal, in place of the one before it.
 *
 * @returns whether it is kept: a proposal that is being read, or was decided or erased, does not change
 */
export function keepPicture(
  database: Database,
  submissionId: string,
  { bytes, type, width, height }: CleanPicture,
  savedAt: Date,
): Promise<boolean> {
  return whileWritten(database, submissionId, async (statements) => {
    const picture = { bytes, type, width, height, savedAt };
    await statements
      .insert(submissionPictures)
      .values({ submissionId, ...picture })
      .onConflictDoUpdate({ target: submissionPictures.submissionId, set: picture });
  });
}

/** Takes the photo of a proposal away; tells whether it could. */
export function dropPicture(database: Database, submissionId: string): Promise<boolean> {
  return whileWritten(database, submissionId, async (statements) => {
    await statements
      .delete(submissionPictures)
      .where(eq(submissionPictures.submissionId, submissionId));
  });
}

/** The photo of a proposal. */
export async function pictureOf(database: Statements, submissionId: string) {
  const [picture] = await database
    .select()
    .from(submissionPictures)
    .where(eq(submissionPictures.submissionId, submissionId));
  return picture;
}

/** Whether a photo was joined to a proposal. */
export async function hasPicture(database: Statements, submissionId: string): Promise<boolean> {
  const [found] = await database
    .select({ id: submissionPictures.submissionId })
    .from(submissionPictures)
    .where(eq(submissionPictures.submissionId, submissionId));
  return found !== undefined;
}

/** Does some work on a proposal that its promoter may write, while nobody else does anything to it. */
function whileWritten(
  database: Database,
  id: string,
  work: (statements: Statements) => Promise<void>,
): Promise<boolean> {
  return inTransaction(database, async (statements) => {
    const [row] = await statements
      .select({ status: submissions.status, erasedAt: submissions.erasedAt })
      .from(submissions)
      .where(eq(submissions.id, id))
      .for('update');
    if (!row || row.erasedAt !== null || !heardFrom.save.includes(row.status)) return false;
    await work(statements);
    return true;
  });
}
