import { distance } from 'fastest-levenshtein';
import { plainWords } from '../submissions/form/plain-words.ts';
import type { FoundTerm, NeedsIndex } from './needs-index.ts';
import { keyOf, wordsOf } from './words.ts';

/**
 * How well a word says something: it is said in passing or nearly so, it begins the same, it is one of its
 * words, or it is its whole name.
 */
export const LIKE = 1;
export const BEGUN = 2;
export const WORD = 3;
export const NAME = 4;

/** Where a word of the index is said: terms and needs by their numbers. */
interface Entry {
  /** The word in one of its forms, to show. */
  form: string;
  terms: Set<number>;
  needs: Set<number>;
  /** Needs of projects whose title says it. */
  around: Set<number>;
}

/** The words of an index, to be asked. Made once, asked at each keystroke. */
export interface Lexicon {
  index: NeedsIndex;
  entries: ReadonlyMap<string, Entry>;
  /** Every form in which a word is written, with the key that its forms share. */
  forms: readonly (readonly [form: string, key: string])[];
  /** The names of each term, as keys. */
  names: readonly (readonly (readonly string[])[])[];
  needsOf: ReadonlyMap<string, readonly number[]>;
  /** The needs by their whole title, as keys. */
  titles: ReadonlyMap<string, ReadonlySet<number>>;
  asked: Map<string, Hits>;
}

/** What a word finds: how well each need answers it, by number, and which terms it may mean. */
export interface Hits {
  needs: ReadonlyMap<number, number>;
  terms: ReadonlyMap<number, number>;
  /** The word of the index that was meant, where it is not the one that was typed. */
  meant?: string | undefined;
}

/** Words looked up and kept: one types the same ones again at each keystroke. */
const MOST_KEPT = 200;

/** Makes the words of an index ready to be asked. */
export function lexiconOf(index: NeedsIndex): Lexicon {
  const entries = new Map<string, Entry>();
  const forms = new Map<string, string>();
  const note = (text: string, where: 'terms' | 'needs' | 'around', number: number) => {
    for (const form of plainWords(text)) {
      const key = keyOf(form);
      forms.set(form, key);
      const entry = entries.get(key) ?? {
        form,
        terms: new Set(),
        needs: new Set(),
        around: new Set(),
      };
      entry[where].add(number);
      entries.set(key, entry);
    }
  };
  for (const [number, term] of index.terms.entries()) {
    for (const name of namesOf(term)) note(name, 'terms', number);
  }
  const needsOf = new Map<string, number[]>();
  const titles = new Map<string, Set<number>>();
  for (const [number, { title, term, project }] of index.needs.entries()) {
    note(title, 'needs', number);
    const whole = wordsOf(title)
      .map(({ plain }) => keyOf(plain))
      .join(' ');
    titles.set(whole, (titles.get(whole) ?? new Set()).add(number));
    note(project.title, 'around', number);
    if (term === undefined) continue;
    const others = needsOf.get(term) ?? [];
    others.push(number);
    needsOf.set(term, others);
  }
  return {
    index,
    entries,
    forms: [...forms],
    names: index.terms.map((term) => namesOf(term).map((name) => plainWords(name).map(keyOf))),
    needsOf,
    titles,
    asked: new Map(),
  };
}

const namesOf = ({ label, synonyms }: FoundTerm) => [label, ...synonyms];

/** Whether a plain word is said in the vocabularies or by a need: it names a thing. */
export function isThing({ entries }: Lexicon, plain: string): boolean {
  const entry = entries.get(keyOf(plain));
  return entry !== undefined && entry.terms.size + entry.needs.size > 0;
}

/** What a plain word finds: its own forms, else words that begin so, else words that are nearly it. */
export function lookUp(lexicon: Lexicon, plain: string): Hits {
  const before = lexicon.asked.get(plain);
  if (before) return before;
  const hits = exactly(lexicon, plain) ?? beginning(lexicon, plain) ?? nearly(lexicon, plain);
  if (lexicon.asked.size >= MOST_KEPT) lexicon.asked.clear();
  lexicon.asked.set(plain, hits);
  return hits;
}

function exactly(lexicon: Lexicon, plain: string): Hits | undefined {
  const entry = lexicon.entries.get(keyOf(plain));
  return entry && hitsOf(lexicon, [entry], WORD);
}

/** Letters that are enough to complete a word. */
const ENOUGH = 3;

function beginning(lexicon: Lexicon, plain: string): Hits | undefined {
  if (plain.length < ENOUGH) return undefined;
  const keys = new Set<string>();
  for (const [form, key] of lexicon.forms) if (form.startsWith(plain)) keys.add(key);
  return keys.size === 0 ? undefined : hitsOf(lexicon, entriesOf(lexicon, keys), BEGUN);
}

/** Letters that may be wrong in a word of so many. */
const mayBeWrong = (length: number) => (length < 5 ? (length < 4 ? 0 : 1) : length < 8 ? 1 : 2);

function nearly(lexicon: Lexicon, plain: string): Hits {
  let nearest = mayBeWrong(plain.length);
  let found: string[] = [];
  if (nearest > 0) {
    for (const [form, key] of lexicon.forms) {
      // The first letter is the one that people get right.
      if (form[0] !== plain[0] || Math.abs(form.length - plain.length) > nearest) continue;
      const wrong = isSwapped(form, plain) ? 1 : distance(form, plain);
      if (wrong > nearest) continue;
      if (wrong < nearest) found = [];
      nearest = wrong;
      found.push(key);
    }
  }
  const entries = entriesOf(lexicon, new Set(found));
  return { ...hitsOf(lexicon, entries, LIKE), meant: entries[0]?.form };
}

/** Two letters typed one for the other: « camoin ». */
function isSwapped(form: string, plain: string): boolean {
  if (form.length !== plain.length) return false;
  let at = 0;
  while (at < form.length && form[at] === plain[at]) at++;
  return (
    form[at] === plain[at + 1] &&
    form[at + 1] === plain[at] &&
    form.slice(at + 2) === plain.slice(at + 2)
  );
}

const entriesOf = ({ entries }: Lexicon, keys: ReadonlySet<string>) =>
  [...keys].flatMap((key) => entries.get(key) ?? []);

function hitsOf({ index, needsOf }: Lexicon, entries: readonly Entry[], grade: number): Hits {
  const needs = new Map<number, number>();
  const terms = new Map<number, number>();
  for (const entry of entries) {
    for (const number of entry.around) if (!needs.has(number)) needs.set(number, LIKE);
  }
  for (const entry of entries) {
    for (const term of entry.terms) {
      terms.set(term, grade);
      for (const number of needsOf.get(index.terms[term]?.id ?? '') ?? []) needs.set(number, grade);
    }
    for (const number of entry.needs) needs.set(number, grade);
  }
  return { needs, terms };
}
