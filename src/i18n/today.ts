const inToronto = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto' });

/** The day it is in Québec at an instant, `YYYY-MM-DD`. */
export function dayInQuebec(instant: Date): string {
  return inToronto.format(instant);
}
