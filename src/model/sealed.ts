import { z } from 'zod';

/** Every sealed value begins with this, so that it is known at a glance and by a search. */
export const SEALED_PREFIX = 'sealed:';

const AGE_HEADER = 'age-encryption.org/v1\n';

/** Base64 of the header that every age file begins with, but for its last, unfinished, group. */
const AGE_BASE64 = btoa(AGE_HEADER).slice(0, Math.floor(AGE_HEADER.length / 3) * 4);

const SEALED = /^sealed:[A-Za-z0-9+/]+={0,2}$/;

/** Whether a text has the form of a sealed value. What is inside cannot be told without the identity. */
export function isSealed(text: string): boolean {
  return SEALED.test(text) && text.startsWith(SEALED_PREFIX + AGE_BASE64);
}

/**
 * An e-mail address sealed with age to the instance's public key: it can be published without
 * telling anybody whose it is. Only the functions hold the identity that opens it.
 * Format: https://age-encryption.org/v1
 */
export const sealed = z
  .string()
  .max(2000)
  .superRefine((text, context) => {
    if (isSealed(text)) return;
    context.addIssue({
      code: 'custom',
      message: text.includes('@')
        ? 'ne doit pas être une adresse en clair, car tout le monde lit ce fichier : remplacez-la par ce qu’affiche « npm run seal -- l’adresse »'
        : 'doit être une adresse scellée : collez ce qu’affiche « npm run seal -- l’adresse »',
      params: { secret: true },
    });
  });
