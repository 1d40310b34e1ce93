import { decrypt, encrypt, type Opened } from '../contact-cipher.ts';
import type { DataKeys } from '../data-keys.ts';

const place = (id: string) => `alerts.email ${id}`;

/** The address of whoever has an alert, as the row keeps it until it is stopped. */
export function sealEmail(keys: DataKeys, id: string, email: string): string {
  return encrypt(keys, place(id), email);
}

/** The address of a row that has one. */
export function openEmail(keys: DataKeys, id: string, sealed: string): Opened {
  return decrypt(keys, place(id), sealed);
}
