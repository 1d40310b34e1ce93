import { and, eq, sql } from 'drizzle-orm';
import { needIn, projectIn } from '../../../src/model/catalogue.ts';
import type { Actor } from '../../../src/offers/life/role.ts';
import { decideCoverage } from '../../../src/offers/space/coverage.ts';
import { coverages } from '../../database/tables.ts';
import { inTransaction } from '../database.ts';
import { askWaiting } from '../offers/ask-waiting.ts';
import { holdNeed, type NeedName } from '../offers/room-of.ts';
import { touchNeed, wantRebuild } from '../offers/touch-need.ts';
import type { World } from '../world.ts';

/** A quantity that came from elsewhere; negative where it is taken back. */
export interface NewCoverage {
  /** What makes it the same one, sent twice. */
  id: string;
  name: NeedName;
  quantity: number;
  actor: Actor & { role: 'promoter' | 'team'; of: string };
}

/** What became of it. `messages` are the ids of those to send now. */
export type CoverageAdded =
  | { ok: true; messages: string[] }
  | { ok: false; code: 'UNKNOWN_NEED' | 'REFUSED'; message: string };

/**
 * Writes that something came from elsewhere, while nobody else decides about the same need. Where
 * places come free of it, the waiting list is asked at once.
 */
export function addCoverage(
  world: Pick<World, 'database' | 'clock' | 'catalogue'>,
  { id, name, quantity, actor }: NewCoverage,
): Promise<CoverageAdded> {
  return inTransaction(world.database, async (statements) => {
    const moment = { now: world.clock.now(), machineNow: world.clock.machineNow() };
    const need = needIn(projectIn(world.catalogue(), name.project), name.need);
    if (!need) {
      return { ok: false, code: 'UNKNOWN_NEED', message: 'Ce besoin n’est plus sur le site.' };
    }
    await holdNeed(statements, name);
    const [known] = await statements
      .select({ id: coverages.id })
      .from(coverages)
      .where(eq(coverages.id, id));
    if (known) return { ok: true, messages: [] };
    const [sum] = await statements
      .select({ added: sql<number>`coalesce(sum(${coverages.quantity}), 0)::int` })
      .from(coverages)
      .where(and(eq(coverages.project, name.project), eq(coverages.need, name.need)));
    const covered = { content: need.covered, added: sum?.added ?? 0 };
    const decision = decideCoverage(need, covered, quantity);
    if (!decision.ok) return { ok: false, code: 'REFUSED', message: decision.message };
    await statements.insert(coverages).values({
      id,
      ...name,
      quantity: decision.change,
      at: moment.now,
      actor: actor.role,
      actorOf: actor.of,
      inNameOf: actor.inNameOf === 'promoter' ? 'promoter' : null,
    });
    await touchNeed(statements, name, moment.now);
    await wantRebuild(statements, moment.machineNow);
    return { ok: true, messages: await askWaiting(world, statements, name, moment) };
  });
}
