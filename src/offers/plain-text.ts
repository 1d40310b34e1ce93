import { hasHiddenCharacters } from '../model/text.ts';

/**
 * A text as its writer meant it: line ends of one kind (a browser sends two characters where its
 * textarea counted one), accents composed, nothing invisible, no space around.
 */
export function plainText(text: string): string {
  const composed = text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n');
  const visible = hasHiddenCharacters(composed)
    ? Array.from(composed, (char) => (hasHiddenCharacters(char) ? '' : char)).join('')
    : composed;
  return visible.trim();
}
