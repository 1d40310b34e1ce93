import { keyedDigest } from './hashing.ts';

/** What an address is known by where it is not to be read: the same for any writing of it. */
export function addressHash(signingSecret: string, address: string): string {
  return keyedDigest(signingSecret, 'address', address.trim().toLowerCase());
}
