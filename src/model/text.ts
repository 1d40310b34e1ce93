import { z } from 'zod';

// Control characters (tab and line ends aside), zero-width characters and bidirectional overrides:
// none is ever typed on purpose, and each can make a text lie about itself.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** Whether a text holds characters that nobody sees. */
export function hasHiddenCharacters(text: string): boolean {
  return HIDDEN.test(text);
}

const HIDDEN_MESSAGE = 'contient des caractères invisibles : retapez ce texte';

/** One line of plain text, without hidden characters. Lengths count UTF-16 units. */
export function line(max: number, min = 1) {
  return z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => !/[\r\n]/.test(text), 'doit tenir sur une seule ligne')
    .refine((text) => !hasHiddenCharacters(text), HIDDEN_MESSAGE);
}

/** Several lines of plain text, without hidden characters. Lengths count UTF-16 units. */
export function paragraph(max: number, min = 1) {
  return z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => !hasHiddenCharacters(text), HIDDEN_MESSAGE);
}
