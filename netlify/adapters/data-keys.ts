import { createHash } from 'node:crypto';

/** The keys that personal data is encrypted with: the first writes, all of them read. */
export interface DataKeys {
  current: DataKey;
  byId: ReadonlyMap<string, DataKey>;
}

export interface DataKey {
  /** A short hash of the key, written before what it has encrypted. */
  id: string;
  bytes: Buffer;
}

export const KEY_BYTES = 32;

/**
 * Reads keys as the environment gives them: each 32 bytes in base64, separated by commas. To change
 * the key, put the new one first and leave the old one until the schedule has written everything anew.
 *
 * @throws when one of them has another length
 */
export function readDataKeys(text: string): DataKeys {
  const keys = text.split(',').map((part) => dataKey(Buffer.from(part.trim(), 'base64')));
  const [current] = keys;
  if (!current) throw new Error('data-keys: no key');
  return { current, byId: new Map(keys.map((key) => [key.id, key])) };
}

function dataKey(bytes: Buffer): DataKey {
  if (bytes.length !== KEY_BYTES) throw new Error(`data-keys: a key must have ${KEY_BYTES} bytes`);
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 8), bytes };
}
