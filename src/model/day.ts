import { z } from 'zod';
import { daysBetween } from './days-between.ts';
import { labelled } from './editor.ts';

const DAY_MESSAGE = 'doit être une date, par exemple 2026-09-01';

/** A calendar day, `2026-09-01`, without hour or zone: what people mean by a date. */
export const day = z.iso
  .date(DAY_MESSAGE)
  .refine((text) => !isDay(text) || /^20\d\d/.test(text), 'doit être une date entre 2000 et 2099');

const DAY = z.regexes.date;

/** Whether a text is a day of the calendar: the 30th of February is not. */
export function isDay(text: string): boolean {
  return DAY.test(text);
}

/** A span of days, both included. */
export const window = z
  .strictObject({
    start: labelled(day, { label: 'Début' }),
    end: labelled(day, { label: 'Fin' }),
  })
  .refine(({ start, end }) => !isDay(start) || !isDay(end) || start <= end, {
    path: ['end'],
    message: 'doit venir après le début',
  });

export type Window = z.infer<typeof window>;

/** Length of a window in days, both ends included. */
export function lengthInDays(span: Window): number {
  return daysBetween(span.start, span.end) + 1;
}
