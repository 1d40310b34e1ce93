import type { Window } from '../model/day.ts';
import { months } from '../model/months.ts';

const NO_BREAK = '\u00a0';

function parts(day: string) {
  const [year = '', month = '', date = ''] = day.split('-');
  const number = Number(date);
  return {
    year,
    month: months[Number(month) - 1] ?? '',
    date: number === 1 ? '1er' : String(number),
  };
}

/** A day as it is said: `1er mars 2027`, from `2027-03-01`. */
export function sayDay(day: string): string {
  const { year, month, date } = parts(day);
  return `${date}${NO_BREAK}${month} ${year}`;
}

/** The month of a day as it is said: `novembre 2026`, from `2026-11-24`. */
export function sayMonth(day: string): string {
  const { year, month } = parts(day);
  return `${month} ${year}`;
}

/** A span of days as it is said, without repeating what both ends share: `du 3 au 15 mai 2027`. */
export function saySpan({ start, end }: Window): string {
  if (start === end) return `le ${sayDay(start)}`;
  const [from, to] = [parts(start), parts(end)];
  const last = sayDay(end);
  if (from.year !== to.year) return `du ${sayDay(start)} au ${last}`;
  if (from.month !== to.month) return `du ${from.date}${NO_BREAK}${from.month} au ${last}`;
  return `du ${from.date} au ${last}`;
}
