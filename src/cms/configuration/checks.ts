import type { z } from 'zod';

/** What each check of a schema wants, as zod describes it. */
export function checksOf(schema: z.ZodType): object[] {
  return (schema.def.checks ?? []).map((check) => check._zod.def);
}

/** The smallest and greatest length of a list. */
export function listSize(schema: z.ZodArray): { min?: number; max?: number } {
  const size: { min?: number; max?: number } = {};
  for (const check of checksOf(schema)) {
    if ('minimum' in check && typeof check.minimum === 'number') size.min = check.minimum;
    if ('maximum' in check && typeof check.maximum === 'number') size.max = check.maximum;
  }
  return size;
}
