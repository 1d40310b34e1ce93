import type { Window } from '../model/day.ts';
import { daysBetween } from '../model/days-between.ts';
import { daysAfter, weekdayOf } from './days.ts';

/** When somebody is free: some days of the week, between two days. */
export interface When {
  /** `YYYY-MM-DD`, both included. */
  start: string;
  end: string;
  /** The days of the week, as bits: 1 for Sunday to 64 for Saturday. */
  days: number;
  /** In words, to be read after « quand » : `un samedi`, `en mars 2027`. */
  said: string;
}

export const EVERY_DAY = 127;
export const WEEKEND = 1 | 64;
export const WORKING_DAYS = EVERY_DAY & ~WEEKEND;

/** No end: the last day that the model takes. */
export const NEVER = '2099-12-31';

/** Whether somebody who is free then can help in a window of days, from today on. */
export function fitsWhen(window: Window, when: When, today: string): boolean {
  const from = latest(window.start, when.start, today);
  const to = earliest(window.end, when.end);
  if (from > to) return false;
  const length = Math.min(7, daysBetween(from, to) + 1);
  for (let day = 0; day < length; day++) {
    if (when.days & (1 << weekdayOf(daysAfter(from, day)))) return true;
  }
  return false;
}

/**
 * Several times as one: « samedi et dimanche » is either, « le samedi en mars » is both at once. What cannot be
 * both is the first that was said.
 */
export function together(times: readonly When[]): When | undefined {
  return times.reduce<When | undefined>(
    (one, other) => (one ? both(one, other) : other),
    undefined,
  );
}

function both(one: When, other: When): When {
  const said = `${one.said}, ${other.said}`;
  if (one.start === other.start && one.end === other.end) {
    return { ...one, days: one.days | other.days, said };
  }
  const start = latest(one.start, other.start);
  const end = earliest(one.end, other.end);
  return start > end ? one : { start, end, days: one.days & other.days || one.days, said };
}

const earliest = (...days: readonly string[]) => [...days].sort()[0] ?? NEVER;
const latest = (...days: readonly string[]) => [...days].sort().at(-1) ?? NEVER;
