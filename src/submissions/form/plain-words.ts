import { withoutAccents } from '../../model/plain.ts';

/** Longer texts are cut before they are compared: no title nor name is as long. */
const LONGEST = 500;

const SILENT = new Set(
  'a à au aux avec chez dans de des du d en entre et l la le les leur leurs nos notre où ou par pour sans ses son sa sous sur un une vers vos votre'.split(
    ' ',
  ),
);

/** The words of a text without accents, case or punctuation, the small ones left out unless there are no others. */
export function plainWords(text: string): string[] {
  const words = text
    .slice(0, LONGEST)
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);
  const telling = words.filter((word) => !SILENT.has(word));
  return (telling.length > 0 ? telling : words).map(withoutAccents);
}
