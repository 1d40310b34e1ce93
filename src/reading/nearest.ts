import { closest, distance } from 'fastest-levenshtein';

/** The longest word, in UTF-16 units, that may have been meant as another. */
const LONGEST = 80;

/** The candidate most like a word, when it is alike enough to have been meant. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0 || word.length > LONGEST) return undefined;
  const found = closest(word, candidates);
  return distance(word, found) <= Math.max(2, Math.floor(found.length / 3)) ? found : undefined;
}
