import { typography } from '../model/typography.ts';
import { wordsTogether } from './french.ts';

/** A piece of a quoted text, and whether it is what was looked for. */
export interface Piece {
  text: string;
  found: boolean;
}

/**
 * A quotation in pieces of plain text, from what Pagefind gives: the text with `<mark>` around what was
 * found, and `&lt;` and `&gt;` for all that was written so.
 */
export function piecesOf(excerpt: string): Piece[] {
  return typography(wordsTogether(excerpt))
    .split(/(<mark>.*?<\/mark>)/s)
    .map((part) => {
      const inside = /^<mark>(.*)<\/mark>$/s.exec(part)?.[1];
      return { text: plain(inside ?? part), found: inside !== undefined };
    })
    .filter(({ text }) => text !== '');
}

const plain = (text: string) =>
  text.replace(/&([lg])t;/g, (_all, side) => (side === 'l' ? '<' : '>'));
