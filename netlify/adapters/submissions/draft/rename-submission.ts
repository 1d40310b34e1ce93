import { eq } from 'drizzle-orm';
import { submissions } from '../../../database/tables.ts';
import { inTransaction } from '../../database.ts';
import { freeSlug } from '../free-slug.ts';
import type { SyncingWorld } from './syncing.ts';

/** Gives a proposal another name on the site: an editor has a project under its own. */
export async function renameSubmission(
  { database, catalogue, log }: SyncingWorld,
  { id, slug }: { id: string; slug: string },
): Promise<void> {
  const renamed = await inTransaction(database, async (statements) => {
    const next = await freeSlug(statements, catalogue(), slug, new Set([slug]));
    await statements.update(submissions).set({ slug: next }).where(eq(submissions.id, id));
    return next;
  });
  log('SUBMISSION_RENAMED', { id, from: slug, to: renamed });
}
