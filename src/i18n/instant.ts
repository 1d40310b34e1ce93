import { dayInQuebec } from '../model/clock.ts';
import { sayDay } from './date.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const inQuebec = new Intl.DateTimeFormat('fr-CA', {
  timeZone: 'America/Toronto',
  hour: 'numeric',
  minute: '2-digit',
});

/** An ISO instant as it is said in Québec: `24 novembre 2026, 10 h 42`. Any other text stays as it is. */
export function sayInstant(text: string): string {
  if (!INSTANT.test(text)) return text;
  const instant = new Date(text);
  return `${sayDay(dayInQuebec(instant))}, ${inQuebec.format(instant)}`;
}
