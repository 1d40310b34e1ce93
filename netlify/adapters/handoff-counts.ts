import { sql } from 'drizzle-orm';
import { handoffCounts } from '../database/tables.ts';
import type { Database } from './database.ts';

/** Counts one more visitor sent to a project's campaign that day. */
export async function countHandoff(
  database: Database,
  project: string,
  day: string,
): Promise<void> {
  await database
    .insert(handoffCounts)
    .values({ project, day, count: 1 })
    .onConflictDoUpdate({
      target: [handoffCounts.project, handoffCounts.day],
      set: { count: sql`${handoffCounts.count} + 1` },
    });
}
