import { and, eq, inArray, sql } from 'drizzle-orm';
import { dayInQuebec } from '../../../src/model/clock.ts';
import { submissions } from '../../database/tables.ts';
import type { World } from '../world.ts';

/** How many proposals wait for an answer at a caisse, and how many of them for too long. */
export interface Waiting {
  waiting: number;
  late: number;
}

/** What waits at each of some caisses, by their slugs. Where nothing waits, nothing is told. */
export async function waitingAt(
  { database, clock }: Pick<World, 'database' | 'clock'>,
  caisses: readonly string[],
): Promise<Map<string, Waiting>> {
  if (caisses.length === 0) return new Map();
  const today = dayInQuebec(clock.now());
  const rows = await database
    .select({
      caisse: submissions.caisse,
      waiting: sql<number>`count(*)::int`,
      late: sql<number>`count(*) FILTER (WHERE ${submissions.dueOn} < ${today})::int`,
    })
    .from(submissions)
    .where(and(inArray(submissions.caisse, [...caisses]), eq(submissions.status, 'in_review')))
    .groupBy(submissions.caisse);
  return new Map(rows.map(({ caisse, waiting, late }) => [caisse ?? '', { waiting, late }]));
}
