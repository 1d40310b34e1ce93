import { and, eq, isNotNull } from 'drizzle-orm';
import { submissions } from '../../database/tables.ts';
import type { Database } from '../database.ts';

/**
 * Forgets changes to a published project that were never sent: nobody has heard of them, and they would
 * stand in the way of others.
 *
 * @returns whether they were there, unsent
 */
export async function dropChange(database: Database, id: string): Promise<boolean> {
  const gone = await database
    .delete(submissions)
    .where(
      and(eq(submissions.id, id), eq(submissions.status, 'draft'), isNotNull(submissions.changes)),
    )
    .returning({ id: submissions.id });
  return gone.length > 0;
}
