import { dayInQuebec } from '../../../src/model/clock.ts';

const DAY_MS = 86_400_000;

/** The last day, `YYYY-MM-DD` in Québec, on which what is promised within so many days is kept. */
export function dueOn(now: Date, days: number): string {
  return dayInQuebec(new Date(now.getTime() + days * DAY_MS));
}
