import { typography as set } from '../../model/typography.ts';

const known = new Map<string, string>();
const MOST_KNOWN = 4000;

/** A text in French typography, set once: the same needs come back at each letter that is typed. */
export function typography(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const words = set(text);
  known.set(text, words);
  return words;
}
