const format = new Intl.DateTimeFormat('fr-CA', {
  timeZone: 'America/Toronto',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** A day as it is said: `30 novembre 2026`, `1er décembre 2026`. In Québec's time. */
export function dayInWords(instant: Date): string {
  return format.format(instant).replace(/^1 /, '1er ');
}
