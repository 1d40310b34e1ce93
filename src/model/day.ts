import { z } from 'zod';
import { labelled } from './editor.ts';

/** A calendar day, `2026-09-01`, without hour or zone: what people mean by a date. */
export const day = z.iso.date('doit être une date, par exemple 2026-09-01');

/** A span of days, both included. */
export const window = z
  .strictObject({
    start: labelled(day, { label: 'Début' }),
    end: labelled(day, { label: 'Fin' }),
  })
  .refine((span) => span.start <= span.end, {
    path: ['end'],
    message: 'doit venir après le début',
  });

export type Window = z.infer<typeof window>;

const DAY_MS = 86_400_000;

/** Days from `from` to `to` (negative when `to` comes first). Both are `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** Length of a window in days, both ends included. */
export function lengthInDays(span: Window): number {
  return daysBetween(span.start, span.end) + 1;
}
