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
