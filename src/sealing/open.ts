import { isSealed, SEALED_PREFIX } from '../model/sealed.ts';

/**
 * Opens a sealed address with the instance's age identity. Only functions hold one.
 *
 * @param value the sealed value, `sealed:…`
 * @param identity the age identity, `AGE-SECRET-KEY-1…`
 * @throws when the value is not sealed, was altered, or was sealed to another key
 */
export async function open(value: string, identity: string): Promise<string> {
  if (!isSealed(value)) throw new Error('sealing: the value is not sealed');
  // Loaded at the first need: most functions that start never open an address.
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const filled = await decrypter.decrypt(fromBase64(value.slice(SEALED_PREFIX.length)), 'text');
  return filled.trimEnd();
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
