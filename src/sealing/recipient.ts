import { Encrypter } from 'age-encryption';

/** Whether a text is an age public key, without a letter changed: addresses can be sealed to it. */
export function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}
