import { stemmer } from '@orama/stemmers/french';
import { plain, singular } from '../model/plain.ts';
import { LONGEST } from './asked.ts';

/** Nobody says what one has in more: the rest is not read. In words, in letters of a word. */
const MOST_WORDS = 40;
const LONGEST_WORD = 30;

/** A word of a sentence, and where it stands in it. */
export interface Word {
  /** As it was typed. */
  said: string;
  /** Without accents or case. */
  plain: string;
  from: number;
  to: number;
}

/** The words of a sentence, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: said, index } of text.slice(0, LONGEST.have).matchAll(/[\p{L}\p{N}\p{M}$]+/gu)) {
    if (words.length === MOST_WORDS) break;
    const compared = plain(said).slice(0, LONGEST_WORD);
    // Accents without a letter are no word.
    if (compared === '') continue;
    words.push({
      said,
      plain: compared,
      from: index,
      to: index + said.length,
    });
  }
  return words;
}

const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

/**
 * What the forms of a word have in common, from its plain form: « menuisier », « menuisières », and
 * « velo », « velos ». The stemmer expects accents, which people leave out: it is asked until it has
 * nothing more to take away.
 */
export function keyOf(plain: string): string {
  const before = known.get(plain);
  if (before !== undefined) return before;
  let key = singular(plain);
  for (let shorter = stemmer(key); shorter !== key && shorter !== ''; shorter = stemmer(key)) {
    key = shorter;
  }
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(plain, key);
  return key;
}
