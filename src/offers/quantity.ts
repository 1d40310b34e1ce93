import { z } from 'zod';
import { fieldErrors } from './field-errors.ts';
import { offerLimits } from './limits.ts';
import { plainText } from './plain-text.ts';

// People write « 1 000 » with one kind of space or another.
const DIGITS = /^\d[\d\s]*$/;

/** A quantity as a form or JSON writes it. */
export const quantity = z
  .union([
    z.number(),
    z
      .string()
      .regex(DIGITS)
      .transform((text) => Number(text.replace(/\s/g, ''))),
  ])
  .pipe(z.number().int().min(1).max(offerLimits.quantity));

/** A quantity read, or what is wrong with it. */
export type QuantityReading = { ok: true; quantity: number } | { ok: false; message: string };

/** Reads a quantity that somebody typed. */
export function readQuantity(typed: string | undefined): QuantityReading {
  const text = plainText(typed ?? '');
  if (text === '') return { ok: false, message: 'Écrivez un nombre, par exemple 2.' };
  const result = z.object({ quantity }).safeParse({ quantity: text });
  if (result.success) return { ok: true, quantity: result.data.quantity };
  const [error] = fieldErrors(result.error.issues, { quantity: text });
  if (!error) throw new Error('quantity: refused for no reason');
  return { ok: false, message: error.message };
}
