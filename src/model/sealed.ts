import { z } from 'zod';

/** Every sealed value begins with this, so that it is known at a glance and by a search. */
export const SEALED_PREFIX = 'sealed:';

/**
 * What is sealed is first filled with spaces to a multiple of this many bytes: its length tells nothing
 * of the address, and a value that lost its end while being copied is known without opening it.
 */
export const SEALED_BLOCK = 64;

const SEALED = /^sealed:((?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)$/;

/** The header of an age file. Format: https://age-encryption.org/v1 */
const AGE_HEADER =
  /^age-encryption\.org\/v1\n(?:-> [!-~ ]+\n(?:[A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/]{0,63}\n)+--- [A-Za-z0-9+/]{43}\n/;

/** Bytes of the nonce before what is sealed, and of the tag after it. */
const NONCE_AND_TAG = 16 + 16;

/** Whether a text has the form of a whole sealed value. What is inside cannot be told without the identity. */
export function isSealed(text: string): boolean {
  const [, encoded] = SEALED.exec(text) ?? [];
  if (encoded === undefined) return false;
  const file = atob(encoded);
  const [header] = AGE_HEADER.exec(file) ?? [];
  if (header === undefined) return false;
  const length = file.length - header.length - NONCE_AND_TAG;
  return length > 0 && length % SEALED_BLOCK === 0;
}

/**
 * An e-mail address sealed with age to the instance's public key: it can be published without
 * telling anybody whose it is. Only the functions hold the identity that opens it.
 */
export const sealed = z
  .string()
  .max(5000)
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
