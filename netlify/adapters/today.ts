const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto' });

/** The day, `YYYY-MM-DD`, that a calendar in Québec shows at an instant. */
export function dayInQuebec(instant: Date): string {
  return day.format(instant);
}

/** The day at which windows are looked at: the demonstration's, where its clock stands. */
export function today(catalogue: { clock: string | null }, now: Date): string {
  return catalogue.clock ?? dayInQuebec(now);
}
