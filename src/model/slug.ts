import { z } from 'zod';

/** An id that is also a file name and a part of an address: `des-velos-d-ecole`. */
export const slug = z
  .string()
  .min(1)
  .max(80)
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'doit être en minuscules sans accents, mots joints par des traits d’union',
  );

/** Whether a text can be used as it is for a file name and an address. */
export function isSlug(text: string): boolean {
  return slug.safeParse(text).success;
}
