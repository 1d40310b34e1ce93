import { and, eq, sql } from 'drizzle-orm';
import type { Catalogue } from '../../../src/model/catalogue.ts';
import { countOffers } from '../../../src/offers/life/counts.ts';
import type { Room } from '../../../src/offers/life/room.ts';
import { coverages, needStates, offers } from '../../database/tables.ts';
import type { Statements } from '../database.ts';

/** A need of a project, by their names. */
export interface NeedName {
  project: string;
  need: string;
}

/** What counting places needs of the world. */
export interface Places {
  catalogue(): Catalogue;
}

/**
 * Holds a need until the end of the transaction: whoever else decides about its places waits. Held
 * before any of its offers is, so that two decisions never wait for each other.
 */
export async function holdNeed(statements: Statements, { project, need }: NeedName): Promise<void> {
  await statements.execute(
    sql`SELECT pg_advisory_xact_lock(hashtextextended(${`need ${project} ${need}`}, 0))`,
  );
}

/** The places of a need as they are now; nothing where the catalogue no longer has it. */
export async function roomOf(
  statements: Statements,
  { projects }: Catalogue,
  { project, need }: NeedName,
): Promise<Room | undefined> {
  const known = Object.hasOwn(projects, project) ? projects[project] : undefined;
  const catalogued = known?.needs.find(({ id }) => id === need);
  if (!catalogued) return undefined;
  const rows = await statements
    .select({
      status: offers.status,
      quantity: offers.quantity,
      accepted: offers.accepted,
      delivered: offers.delivered,
    })
    .from(offers)
    .where(and(eq(offers.project, project), eq(offers.need, need)));
  const [added] = await statements
    .select({ sum: sql<number>`coalesce(sum(${coverages.quantity}), 0)::int` })
    .from(coverages)
    .where(and(eq(coverages.project, project), eq(coverages.need, need)));
  const [state] = await statements
    .select({ closed: needStates.closed })
    .from(needStates)
    .where(and(eq(needStates.project, project), eq(needStates.need, need)));
  return {
    asked: catalogued.asked,
    covered: Math.max(0, catalogued.covered + (added?.sum ?? 0)),
    accepted: countOffers(rows).accepted,
    closed: Boolean(state?.closed),
  };
}
