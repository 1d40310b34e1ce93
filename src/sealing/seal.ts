import { Encrypter } from 'age-encryption';
import { SEALED_BLOCK, SEALED_PREFIX } from '../model/sealed.ts';

/**
 * Seals an e-mail address to an instance's public key, so that it can be written in a public file.
 * Sealing the same address twice gives two different values: nothing can be compared, not even lengths.
 *
 * @param address the address in clear
 * @param recipient the age public key, `age1…`
 * @throws when the recipient is not an age public key
 */
export async function seal(address: string, recipient: string): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const file = await encrypter.encrypt(filled(new TextEncoder().encode(address)));
  return SEALED_PREFIX + toBase64(file);
}

function filled(bytes: Uint8Array): Uint8Array {
  const blocks = Math.max(1, Math.ceil(bytes.length / SEALED_BLOCK));
  const whole = new Uint8Array(blocks * SEALED_BLOCK).fill(' '.charCodeAt(0));
  whole.set(bytes);
  return whole;
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
