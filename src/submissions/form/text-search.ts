import { singular } from '../../model/plain.ts';
import { plainWords } from './plain-words.ts';

/** A word of a vocabulary, and what else it is called. */
export interface SearchedTerm {
  id: string;
  label: string;
  synonyms?: readonly string[] | undefined;
}

/**
 * The terms that somebody may mean, the best first. Accents, case and plurals count for nothing, a word
 * may be half typed, and a term answers to its synonyms. Where no term holds all the words, those that
 * hold some are given. Nothing typed: all of them, in their order.
 */
export function findTerms<T extends SearchedTerm>(terms: readonly T[], typed: string): T[] {
  const words = plainWords(typed).slice(0, MOST_WORDS).map(singular);
  if (words.length === 0) return typed.trim() === '' ? [...terms] : [];
  const found = terms
    .map((term) => ({ term, ...matchOf(term, words) }))
    .filter(({ held }) => held > 0);
  const whole = found.filter(({ held }) => held === words.length);
  return (whole.length > 0 ? whole : found)
    .sort((one, other) => other.held - one.held || other.score - one.score)
    .map(({ term }) => term);
}

/** More words than anybody looks for at once. */
const MOST_WORDS = 8;

/** How many of the words a term holds, and how well. */
function matchOf({ label, synonyms = [] }: SearchedTerm, words: readonly string[]) {
  const names = [label, ...synonyms].map((name) => plainWords(name).map(singular));
  const scores = words.map((word) =>
    Math.max(...names.map((name, index) => scoreOf(name, word, index === 0))),
  );
  return {
    held: scores.filter((score) => score > 0).length,
    score: scores.reduce((sum, score) => sum + score, 0),
  };
}

/** A whole name says more than one of its words, a word more than its beginning, the label more than a synonym. */
function scoreOf(name: readonly string[], word: string, isLabel: boolean): number {
  const label = isLabel ? 1 : 0;
  if (name.length === 1 && name[0] === word) return 8 + label;
  if (name.includes(word)) return 6 + label;
  if (name[0]?.startsWith(word)) return 4 + label;
  return name.some((each) => each.startsWith(word)) ? 2 + label : 0;
}
