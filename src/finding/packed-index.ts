import { plain } from '../model/plain.ts';

/**
 * The index as it travels: columns, because what is alike compresses best side by side. Texts of a column are
 * parted by line breaks, which no text of a project holds; days are counted from the first one.
 */
export interface PackedIndex {
  today: string;
  /** Slugs, names. */
  regions: [string, string];
  /** Ids, labels, synonyms parted by commas; the first so many are skills. */
  terms: [ids: string, labels: string, synonyms: string, skills: number];
  /** Ids, one, many. */
  units: [string, string, string];
  /** Municipalities, the first halves of their postal codes, regions by number. */
  spots: [names: string, postal: string, regions: number[]];
  /**
   * Slugs as their titles tell them, titles, spots by number, how many needs each has, 1 where one can
   * help from afar, and the days of most of its needs.
   */
  projects: [
    slugs: string,
    titles: string,
    spots: number[],
    needs: number[],
    remote: number[],
    starts: number[],
    ends: number[],
  ];
  /**
   * Ids as their titles tell them; terms are numbered from 1, 0 is money; units
   * from 1, 0 is the one that the term had before, none at first; days are counted from those of the project.
   */
  needs: [
    ids: string,
    titles: string,
    actions: string,
    terms: number[],
    missing: number[],
    units: number[],
    flags: number[],
    starts: number[],
    ends: number[],
  ];
}

/** An index as it is published: its texts shortened by the words that they share, which come first. */
export interface PublishedIndex {
  words: string;
  index: PackedIndex;
}

/** The bits of a need’s flags. */
export const ESSENTIAL = 1;
export const EXPERTISE = 2;

/** The words of a title as they stand in an address. */
function slugsIn(title: string): string[] {
  return plain(title)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

/**
 * A slug as its title tells it: nothing where all the words of the title make it, `2` where the third does, `1.3`
 * where three do from the second on; else the slug itself, after `=` if it is a number.
 */
export function packSlug(slug: string, title: string): string {
  const words = slugsIn(title);
  if (words.join('-') === slug) return '';
  const wanted = slug.split('-');
  const from = words.findIndex((_, at) => wanted.every((word, next) => words[at + next] === word));
  if (from >= 0) return wanted.length === 1 ? `${from}` : `${from}.${wanted.length}`;
  return /^\d/.test(slug) ? `=${slug}` : slug;
}

/** The slug that was packed with its title. */
export function unpackSlug(packed: string, title: string): string {
  if (packed.startsWith('=')) return packed.slice(1);
  const words = slugsIn(title);
  if (packed === '') return words.join('-');
  const [, from, length = 1] = /^(\d+)(?:\.(\d+))?$/.exec(packed) ?? [];
  if (from === undefined) return packed;
  return words.slice(Number(from), Number(from) + Number(length)).join('-');
}
