import { createHash, createHmac } from 'node:crypto';

/** A hash for comparing texts of ours: keys, contents. Not for what people could guess. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * A hash that only we can make, for things few enough to be guessed one by one: addresses.
 *
 * @param purpose keeps apart the hashes of different uses of the same secret
 */
export function keyedDigest(secret: string, purpose: string, text: string): string {
  return createHmac('sha256', secret).update(`${purpose}\n${text}`).digest('hex').slice(0, 32);
}

/** Such a hash as an id: the same from the same thing, so that an answer tells nobody whether it had come before. */
export function keyedId(secret: string, purpose: string, text: string): string {
  const hex = keyedDigest(secret, purpose, text);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
