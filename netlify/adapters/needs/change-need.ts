import { and, asc, eq, inArray } from 'drizzle-orm';
import { needHistory, needStates, offers } from '../../database/tables.ts';
import { inTransaction, type Statements } from '../database.ts';
import { actIn, type Deciding } from '../offers/act.ts';
import { askWaiting } from '../offers/ask-waiting.ts';
import { holdNeed, type NeedName } from '../offers/room-of.ts';
import { touchNeed, wantRebuild } from '../offers/touch-need.ts';
import { closedAs } from './closed-as.ts';

/** What a promoter says of a need. */
export type NeedWord = 'kept' | 'filled' | 'unwanted' | 'reopened';

/** Something said of a need, and who said it. */
export interface NeedChange {
  name: NeedName;
  word: NeedWord;
  actor: { role: 'promoter' | 'team'; of: string; inNameOf?: 'promoter' };
  /** What makes it the same answer given twice; only ever needed for `kept`. */
  once?: string;
}

/** Whether anything changed, and the messages to send now. */
export interface NeedChanged {
  changed: boolean;
  messages: string[];
}

/**
 * Writes what a promoter says of a need, in one transaction with all that follows. A need that is
 * closed releases the offers that nobody has accepted; one that is open again asks its waiting list.
 */
export function changeNeed(world: Deciding, change: NeedChange): Promise<NeedChanged> {
  return inTransaction(world.database, (statements) => changeIn(world, statements, change));
}

async function changeIn(
  world: Deciding,
  statements: Statements,
  { name, word, actor, once }: NeedChange,
): Promise<NeedChanged> {
  await holdNeed(statements, name);
  const closed = await closedAs(statements, name);
  const wanted = word === 'filled' || word === 'unwanted' ? word : null;
  if (word !== 'kept' && closed === wanted) return { changed: false, messages: [] };
  if (word === 'kept' && closed !== null) return { changed: false, messages: [] };
  const { clock } = world;
  const moment = { now: clock.now(), machineNow: clock.machineNow() };
  const [line] = await statements
    .insert(needHistory)
    .values({
      ...name,
      at: moment.now,
      actor: actor.role,
      actorOf: actor.of,
      inNameOf: actor.inNameOf,
      said: word,
      once,
    })
    .onConflictDoNothing({ target: needHistory.once })
    .returning({ id: needHistory.id });
  if (!line) return { changed: false, messages: [] };
  await touchNeed(statements, name, moment.now);
  if (word === 'kept') return { changed: true, messages: [] };
  await statements
    .update(needStates)
    .set({ closed: wanted })
    .where(and(eq(needStates.project, name.project), eq(needStates.need, name.need)));
  await wantRebuild(statements, moment.machineNow);
  const messages =
    wanted === null
      ? await askWaiting(world, statements, name, moment)
      : await release(world, statements, name);
  return { changed: true, messages };
}

/**
 * Ends the offers that wait for an answer. What was accepted is a promise of both sides and stands;
 * an address that nobody has confirmed is written to no more.
 */
async function release(
  world: Deciding,
  statements: Statements,
  { project, need }: NeedName,
): Promise<string[]> {
  const open = await statements
    .select({ id: offers.id })
    .from(offers)
    .where(
      and(
        eq(offers.project, project),
        eq(offers.need, need),
        inArray(offers.status, ['offered', 'waitlisted']),
      ),
    )
    .orderBy(asc(offers.id));
  const messages: string[] = [];
  for (const { id } of open) {
    const acted = await actIn(world, statements, {
      offerId: id,
      command: { kind: 'expire', reason: 'NEED_CLOSED' },
      actor: { role: 'schedule' },
    });
    if (acted.ok) messages.push(...acted.messages);
  }
  return messages;
}
