import type { FacetName } from './facets.ts';

/** A page as the search knows it. */
export interface SearchRecord {
  /** Its address on the site, with the anchor where it is a part of a page. */
  url: string;
  title: string;
  /** What is searched, and quoted where words are found. */
  text: string;
  /** Other words by which it is found, never shown. */
  words: string[];
  /** Where it is, as it is shown; empty for what is nowhere in particular. */
  place: string;
  /** When it takes place, for a project: its days, `YYYY-MM-DD`, or the day when it was done. */
  days?: { start: string; end: string } | { done: string };
  facets: Partial<Record<FacetName, readonly string[]>>;
}

/** What comes with a result besides its text. Pagefind wants texts, and searches in them too. */
export type Meta = Partial<Record<'title' | 'place' | 'words' | 'start' | 'end' | 'done', string>>;

/** Days are kept in one piece: cut at their hyphens, each would be found by its month and by its date. */
export const compactDay = (day: string): string => day.replaceAll('-', '');

/** `2027-03-01` from `20270301`. */
export const dayOf = (compact: string): string =>
  compact.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
