import { z } from 'zod';
import { dayInQuebec } from '../../model/clock.ts';
import type { OfferStatus } from '../status.ts';

/** What can happen to a need in a day, in the order in which it is told. */
export const ledgerKinds = [
  'offered',
  'accepted',
  'delivered',
  /** Came from elsewhere; negative where it was taken back. */
  'elsewhere',
  /** Offered, and nothing came of it. */
  'dropped',
  /** Accepted, and it did not come. */
  'broken',
] as const;

export type LedgerKind = (typeof ledgerKinds)[number];

const quantity = z.number().int();

/** What happened to a need in a day, in its own unit, all givers together. */
export const ledgerDay = z.strictObject({
  /** In Québec, `YYYY-MM-DD`. */
  day: z.string(),
  offered: quantity,
  accepted: quantity,
  delivered: quantity,
  elsewhere: quantity,
  dropped: quantity,
  broken: quantity,
});

export type LedgerDay = z.infer<typeof ledgerDay>;
type Quantities = Omit<LedgerDay, 'day'>;

/** One line of an offer's history. */
export interface HistoryLine {
  offer: string;
  at: Date;
  command: string | null;
  status: OfferStatus;
  quantity: number;
}

/** What somebody says came from elsewhere. */
export interface Coverage {
  at: Date;
  quantity: number;
}

/**
 * The public ledger of a need: what happened each day, the latest first. Nothing in it tells of a
 * person or of a single offer.
 *
 * @param history the lines of all the offers of the need, those of each offer in order
 */
export function ledgerOf(
  history: readonly HistoryLine[],
  coverages: readonly Coverage[],
): LedgerDay[] {
  const days = new Map<string, LedgerDay>();
  const add = (at: Date, found: Partial<Quantities>) => {
    const day = dayInQuebec(at);
    days.set(day, { day, ...sum(days.get(day) ?? nothing, found) });
  };
  const standing = new Map<string, Standing>();
  // A standing offer counts for the need from the day it was given to it.
  const given = new Set(history.filter(isGift).map(({ offer }) => offer));
  for (const line of history) {
    if (isGift(line)) given.delete(line.offer);
    if (given.has(line.offer)) continue;
    const next = { level: LEVELS[line.status], quantity: line.quantity };
    add(line.at, moved(standing.get(line.offer) ?? UNKNOWN, next));
    standing.set(line.offer, next);
  }
  for (const { at, quantity } of coverages) add(at, { elsewhere: quantity });
  return [...days.values()].filter(saysSomething).sort((a, b) => b.day.localeCompare(a.day));
}

/** The latest days one by one, and all that came before them in one line. */
export function latestDays(days: readonly LedgerDay[], most: number) {
  const recent = days.slice(0, most);
  const older = days.slice(most);
  const [last] = older;
  if (!last) return { recent, before: undefined };
  return { recent, before: { day: last.day, ...older.reduce(sum, nothing) } };
}

const nothing: Quantities = {
  offered: 0,
  accepted: 0,
  delivered: 0,
  elsewhere: 0,
  dropped: 0,
  broken: 0,
};

function sum(one: Quantities, other: Partial<Quantities>): Quantities {
  const added = { ...nothing };
  for (const kind of ledgerKinds) added[kind] = one[kind] + (other[kind] ?? 0);
  return added;
}

const saysSomething = (day: LedgerDay) => ledgerKinds.some((kind) => day[kind] !== 0);

const isGift = ({ command }: HistoryLine) => command === 'assign';

/** How far an offer has come: not public yet, offered, accepted, delivered; or it has ended. */
const LEVELS: Record<OfferStatus, 0 | 1 | 2 | 3 | 'ended'> = {
  unconfirmed: 0,
  offered: 1,
  waitlisted: 1,
  accepted: 2,
  delivered: 3,
  declined: 'ended',
  withdrawn: 'ended',
  expired: 'ended',
};

interface Standing {
  level: (typeof LEVELS)[OfferStatus];
  quantity: number;
}

const UNKNOWN: Standing = { level: 0, quantity: 0 };

/** What the public sees of an offer that moves on. */
function moved(from: Standing, to: Standing): Partial<Quantities> {
  const before = from.level === 'ended' ? 0 : from.level;
  if (to.level === 'ended') return lost(before, from.quantity);
  const had = before === 0 ? 0 : from.quantity;
  const more = Math.max(0, to.quantity - had);
  const reached = (level: number) =>
    to.level !== 'ended' && to.level >= level ? (before < level ? to.quantity : more) : 0;
  return {
    ...lost(before, to.level === 0 ? 0 : Math.max(0, had - to.quantity)),
    offered: to.level >= 1 ? more : 0,
    accepted: reached(2),
    delivered: reached(3),
  };
}

/** What no longer is to come of an offer that had come so far. */
function lost(level: 0 | 1 | 2 | 3, quantity: number): Partial<Quantities> {
  return level === 1 ? { dropped: quantity } : level === 2 ? { broken: quantity } : {};
}
