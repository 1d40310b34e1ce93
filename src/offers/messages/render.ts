import { french } from '../typography.ts';
import { htmlOf } from './html.ts';
import type { Letter, RenderedMail } from './letter.ts';
import { textOf } from './text.ts';

/** Writes a letter in its two forms. */
export function renderLetter(letter: Letter): RenderedMail {
  return { subject: french(letter.subject), text: textOf(letter), html: htmlOf(letter) };
}
