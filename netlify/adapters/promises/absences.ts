import { inArray, notInArray, sql } from 'drizzle-orm';
import { openStatuses } from '../../../src/offers/life/offer.ts';
import { havePassed } from '../../../src/offers/silence/days.ts';
import { type Missing, missingOf } from '../../../src/offers/silence/ending.ts';
import { absences, offers } from '../../database/tables.ts';
import { withSlug } from '../endorsements/read-endorsements.ts';
import type { World } from '../world.ts';

/**
 * Remembers since when things that open offers and endorsements go to are missing from the content, and forgets those
 * that came back.
 *
 * @returns those that have been gone long enough to be believed gone
 */
export async function goneForGood({
  database,
  catalogue,
  clock,
}: Pick<World, 'database' | 'catalogue' | 'clock'>): Promise<ReadonlySet<Missing>> {
  const now = clock.now();
  const current = catalogue();
  const aims = await database
    .selectDistinct({ project: offers.project, need: offers.need, caisse: offers.caisse })
    .from(offers)
    .where(inArray(offers.status, [...openStatuses]));
  const { rows: endorsed } = await database.execute<{ slug: string }>(
    sql`SELECT DISTINCT slug FROM ${withSlug} e WHERE slug IS NOT NULL AND status = 'confirmed'`,
  );
  const wanted = endorsed.map(({ slug }) => ({ project: slug, need: null, caisse: null }));
  const missing = [
    ...new Set([...aims, ...wanted].flatMap((aim) => missingOf(current, aim) ?? [])),
  ];
  await database
    .delete(absences)
    .where(missing.length > 0 ? notInArray(absences.missing, missing) : undefined);
  if (missing.length === 0) return new Set();
  await database
    .insert(absences)
    .values(missing.map((each) => ({ missing: each, since: now })))
    .onConflictDoNothing();
  const days = current.policy.offers.silence.releaseMissingAfterDays;
  const rows = await database.select().from(absences).where(inArray(absences.missing, missing));
  return new Set(
    rows.filter(({ since }) => havePassed(days, since, now)).map((row) => row.missing),
  );
}
