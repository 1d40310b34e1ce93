import { and, eq, isNull } from 'drizzle-orm';
import { isFilled } from '../../../src/offers/life/counts.ts';
import { isSilent, isWanting } from '../../../src/offers/silence/need-silence.ts';
import { needStates } from '../../database/tables.ts';
import { inTransaction } from '../database.ts';
import { queueMessage } from '../offers/queue-message.ts';
import { type NeedName, roomOf } from '../offers/room-of.ts';
import { today } from '../today.ts';
import type { World } from '../world.ts';
import type { Budget } from './budget.ts';

export type CheckingWorld = Pick<World, 'database' | 'catalogue' | 'clock' | 'log'>;

const AT_ONCE = 500;

/**
 * Asks promoters about needs that nobody has touched for long, once each until somebody touches
 * them. A need that was never seen counts as touched now.
 */
export async function checkNeeds(world: CheckingWorld, budget: Budget): Promise<void> {
  const { database, catalogue, clock } = world;
  const { projects, policy } = catalogue();
  const now = clock.now();
  const day = today(catalogue(), clock);
  const memories = new Map(
    (await database.select().from(needStates)).map((row) => [`${row.project} ${row.need}`, row]),
  );
  const unseen: NeedName[] = [];
  for (const [project, catalogued] of Object.entries(projects)) {
    for (const need of catalogued.needs) {
      if (!isWanting(catalogued, need, day)) continue;
      const name = { project, need: need.id };
      const memory = memories.get(`${project} ${need.id}`);
      if (!memory) unseen.push(name);
      else if (isSilent({ ...memory, closed: memory.closed !== null }, policy, now)) {
        if (budget.isSpent()) return;
        await askAbout(world, name, memory.touchedAt);
      }
    }
  }
  for (let from = 0; from < unseen.length && !budget.isSpent(); from += AT_ONCE) {
    const rows = unseen.slice(from, from + AT_ONCE).map((name) => ({ ...name, touchedAt: now }));
    await database.insert(needStates).values(rows).onConflictDoNothing();
  }
}

/** Asks about one need, unless it is filled, or was touched or asked about in the meantime. */
async function askAbout(world: CheckingWorld, name: NeedName, touchedAt: Date): Promise<void> {
  const { database, catalogue, clock, log } = world;
  const { project, need } = name;
  const moment = { now: clock.now(), machineNow: clock.machineNow() };
  const asked = await inTransaction(database, async (statements) => {
    const room = await roomOf(statements, catalogue(), name);
    // What is filled lacks nothing: its silence begins when it lacks something again.
    const isLacking = room !== undefined && !isFilled(room);
    const [held] = await statements
      .update(needStates)
      .set(isLacking ? { askedAt: moment.now } : { touchedAt: moment.now })
      .where(
        and(
          eq(needStates.project, project),
          eq(needStates.need, need),
          eq(needStates.touchedAt, touchedAt),
          isNull(needStates.askedAt),
          isNull(needStates.closed),
        ),
      )
      .returning({ need: needStates.need });
    if (!held || !isLacking) return false;
    const once = `need-check ${project} ${need} ${touchedAt.toISOString()}`;
    await queueMessage(statements, { kind: 'need-check', once, about: { project, need } }, moment);
    return true;
  });
  if (asked) log('NEED_ASKED_ABOUT', { project, need });
}
