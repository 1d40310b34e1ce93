import { z } from 'zod';

/**
 * An instant at which the clock is stopped, as `PERRON_NOW` gives it: an ISO instant, or a day of
 * Québec, which then stands at noon.
 */
export const fixedInstant = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()], {
    error: 'doit être un instant ou un jour : 2026-11-23T12:00:00Z, ou 2026-11-23',
  })
  .transform((text) => new Date(text.length === 10 ? `${text}T12:00:00-05:00` : text));

const inQuebec = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto' });

/** The day, `YYYY-MM-DD`, that a calendar in Québec shows at an instant. */
export function dayInQuebec(instant: Date): string {
  return inQuebec.format(instant);
}

/** What can tell the day. */
export interface Clocks {
  /** An instant at which everything stands. */
  fixed: Date | undefined;
  /** The day at which a demonstration stands. */
  demonstration: string | null | undefined;
  now: Date;
}

/** The day at which windows are looked at: a fixed one, else the demonstration's, else the real one. */
export function today({ fixed, demonstration, now }: Clocks): string {
  return fixed ? dayInQuebec(fixed) : (demonstration ?? dayInQuebec(now));
}
