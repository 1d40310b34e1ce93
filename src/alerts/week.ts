import { dayInQuebec } from '../model/clock.ts';
import { type Policy, type Weekday, weekdays } from '../model/policy.ts';

const hourInQuebec = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Toronto',
  hour: 'numeric',
  hourCycle: 'h23',
});

const DAY_MS = 86_400_000;

/**
 * The day, `YYYY-MM-DD`, of the last weekly sending that has come, by Québec's time: winter or summer,
 * it is at the same hour there.
 */
export function lastSending(
  now: Date,
  { weekday, hour }: Pick<Policy['alerts'], 'weekday' | 'hour'>,
): string {
  const today = new Date(`${dayInQuebec(now)}T00:00:00Z`);
  // `getUTCDay` counts from Sunday.
  const past = (today.getUTCDay() - dayNumber(weekday) + 7) % 7;
  const isTooEarly = past === 0 && Number(hourInQuebec.format(now)) < hour;
  const day = new Date(today.getTime() - (isTooEarly ? 7 : past) * DAY_MS);
  return day.toISOString().slice(0, 10);
}

function dayNumber(weekday: Weekday): number {
  return (Object.keys(weekdays).indexOf(weekday) + 1) % 7;
}
