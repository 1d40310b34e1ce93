import { type Giver, giver } from '../../../src/offers/giver.ts';
import { decrypt, encrypt, type Opened } from '../contact-cipher.ts';
import type { DataKeys } from '../data-keys.ts';

const place = (column: 'contact' | 'note', offerId: string) => `offers.${column} ${offerId}`;

/** Who made an offer, as its row keeps it. */
export function sealContact(keys: DataKeys, offerId: string, contact: Giver): string {
  return encrypt(keys, place('contact', offerId), JSON.stringify(contact));
}

/** What a promoter wrote to a giver, as the row keeps it. */
export function sealNote(keys: DataKeys, offerId: string, note: string): string {
  return encrypt(keys, place('note', offerId), note);
}

/** Who made an offer; or that it was erased, or is not to be read with the keys that are set. */
export type Contact =
  | { ok: true; giver: Giver }
  | { ok: false; reason: 'ERASED' | 'UNKNOWN_KEY' | 'ALTERED' };

/** Opens the contact of a row. */
export function openContact(
  keys: DataKeys,
  { id, contact }: { id: string; contact: string | null },
): Contact {
  if (contact === null) return { ok: false, reason: 'ERASED' };
  const opened = decrypt(keys, place('contact', id), contact);
  return opened.ok ? { ok: true, giver: giver.parse(JSON.parse(opened.text)) } : opened;
}

/** The note of a row, where there is one that can be read. */
export function openNote(
  keys: DataKeys,
  { id, note }: { id: string; note: string | null },
): string | undefined {
  if (note === null) return undefined;
  const opened = readNote(keys, { id, note });
  return opened.ok ? opened.text : undefined;
}

/** Opens the note of a row, or tells why it cannot be. */
export function readNote(keys: DataKeys, { id, note }: { id: string; note: string }): Opened {
  return decrypt(keys, place('note', id), note);
}
