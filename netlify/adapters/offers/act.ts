import { eq } from 'drizzle-orm';
import type { Command } from '../../../src/offers/life/command.ts';
import { decide, type LifeRefusal } from '../../../src/offers/life/decide.ts';
import type { Offer } from '../../../src/offers/life/offer.ts';
import type { Actor } from '../../../src/offers/life/role.ts';
import { type OfferRow, offers } from '../../database/tables.ts';
import type { DataKeys } from '../data-keys.ts';
import { type Database, inTransaction, type Statements } from '../database.ts';
import type { Clock } from '../world.ts';
import { askWaiting } from './ask-waiting.ts';
import { sealNote } from './contact.ts';
import { offerOf, record } from './record.ts';
import { holdNeed, type NeedName, type Places, roomOf } from './room-of.ts';
import { touchNeed, wantRebuild } from './touch-need.ts';

/** What deciding about an offer needs of the world. */
export interface Deciding extends Places {
  database: Database;
  clock: Pick<Clock, 'now' | 'machineNow'>;
  dataKeys: DataKeys;
}

/** A command on an offer, and who gives it. */
export interface Act {
  offerId: string;
  command: Command;
  actor: Actor;
  /** What a promoter who declines writes to the giver. */
  note?: string;
}

/** What became of a command. `messages` are the ids of those to send now. */
export type Acted =
  | { ok: true; offer: OfferRow; messages: string[] }
  | { ok: false; code: 'UNKNOWN_OFFER' }
  | ({ ok: false; offer: OfferRow } & LifeRefusal);

/** The offer was given another need between two looks at it. */
class Moved extends Error {}

const ATTEMPTS = 3;

/**
 * Does a command on an offer: the decision, its line of history and its messages in one transaction,
 * while nobody else decides about the same need. A place that comes free is offered at once to the
 * first of the waiting list.
 */
export function act(world: Deciding, wanted: Act): Promise<Acted> {
  return whileDeciding(world, (statements) => actIn(world, statements, wanted));
}

/** Does in one transaction some work that decides, anew where its offer was given another need. */
export async function whileDeciding<T>(
  { database }: Pick<Deciding, 'database'>,
  work: (statements: Statements) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(database, work);
    } catch (error) {
      if (!(error instanceof Moved) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** The same within a transaction that does more. */
export async function actIn(
  world: Omit<Deciding, 'database'>,
  statements: Statements,
  { offerId, command, actor, note }: Act,
): Promise<Acted> {
  const { clock, catalogue, dataKeys } = world;
  const moment = { now: clock.now(), machineNow: clock.machineNow() };
  const [seen] = await statements
    .select({ project: offers.project, need: offers.need })
    .from(offers)
    .where(eq(offers.id, offerId));
  if (!seen) return { ok: false, code: 'UNKNOWN_OFFER' };
  // The need first, then the offer: two decisions never wait for each other.
  const name = needOf(seen, command);
  if (name) await holdNeed(statements, name);
  const [row] = await statements.select().from(offers).where(eq(offers.id, offerId)).for('update');
  if (!row) return { ok: false, code: 'UNKNOWN_OFFER' };
  if (row.project !== seen.project || row.need !== seen.need) throw new Moved();
  const room = name && (await roomOf(statements, catalogue(), name));
  const before = offerOf(row);
  const decision = decide(before, command, { now: moment.now, role: actor.role, room });
  if (!decision.ok) return { ...decision, offer: row };
  const sealed = note === undefined ? undefined : sealNote(dataKeys, offerId, note);
  const written = await record(
    statements,
    { row, command, actor, next: decision.next, note: sealed },
    moment,
  );
  if (!name) return { ok: true, ...written };
  if (actor.role !== 'schedule') await touchNeed(statements, name, moment.now);
  if (changesCounts(before, decision.next)) await wantRebuild(statements, moment.machineNow);
  const asked = await askWaiting(world, statements, name, moment);
  return { ok: true, offer: written.offer, messages: [...written.messages, ...asked] };
}

/** The need that a decision is about: the offer's own, or the one that it is to be given. */
function needOf(
  { project, need }: { project: string | null; need: string | null },
  command: Command,
): NeedName | undefined {
  if (project !== null && need !== null) return { project, need };
  return command.kind === 'assign' ? { project: command.project, need: command.need } : undefined;
}

function changesCounts(before: Offer, after: Offer): boolean {
  return (
    before.status !== after.status ||
    before.quantity !== after.quantity ||
    before.need !== after.need
  );
}
