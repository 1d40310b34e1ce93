import { decrypt, encrypt, type Opened } from '../contact-cipher.ts';
import type { DataKeys } from '../data-keys.ts';

const place = (id: string) => `endorsements.email ${id}`;

/** The address of whoever endorses, as the row keeps it until it is confirmed. */
export function sealEmail(keys: DataKeys, id: string, email: string): string {
  return encrypt(keys, place(id), email);
}

/** The address of a row that waits to be confirmed. */
export function openEmail(keys: DataKeys, id: string, sealed: string): Opened {
  return decrypt(keys, place(id), sealed);
}
