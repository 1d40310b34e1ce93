import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { DataKeys } from './data-keys.ts';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts a text for one place: moved to another row or column it does not open any more.
 *
 * @param place what it belongs to: `offers.contact <id>`
 * @returns the key's id, a point, and the rest in base64url
 */
export function encrypt({ current }: DataKeys, place: string, text: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, current.bytes, iv).setAAD(Buffer.from(place));
  const written = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const bytes = Buffer.concat([iv, cipher.getAuthTag(), written]);
  return `${current.id}.${bytes.toString('base64url')}`;
}

/** A text opened, or that none of the keys opens it: another key wrote it, or it was altered. */
export type Opened = { ok: true; text: string } | { ok: false; reason: 'UNKNOWN_KEY' | 'ALTERED' };

/** Opens what `encrypt` wrote for the same place. */
export function decrypt(keys: DataKeys, place: string, sealed: string): Opened {
  const [id = '', payload = ''] = sealed.split('.');
  const key = keys.byId.get(id);
  if (!key) return { ok: false, reason: 'UNKNOWN_KEY' };
  const bytes = Buffer.from(payload, 'base64url');
  const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
  if (tag.length !== TAG_BYTES) return { ok: false, reason: 'ALTERED' };
  try {
    const decipher = createDecipheriv(CIPHER, key.bytes, bytes.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(place))
      .setAuthTag(tag);
    const read = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES));
    return { ok: true, text: Buffer.concat([read, decipher.final()]).toString('utf8') };
  } catch {
    // What authenticates the text does not agree with it: nothing more can be said.
    return { ok: false, reason: 'ALTERED' };
  }
}

/** Whether a text was written with another key than the one that writes now. */
export function isOutdated({ current }: DataKeys, sealed: string): boolean {
  return !sealed.startsWith(`${current.id}.`);
}
