import { htmlOf } from './html.ts';
import type { Letter, RenderedMail } from './letter.ts';
import { mailTypography } from './mail-typography.ts';
import { textOf } from './text.ts';

/** Writes a letter in its two forms. */
export function renderLetter(letter: Letter): RenderedMail {
  return { subject: mailTypography(letter.subject), text: textOf(letter), html: htmlOf(letter) };
}
