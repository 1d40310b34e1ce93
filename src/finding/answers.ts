import { BEGUN, type Lexicon, lookUp, NAME, WORD } from './lexicon.ts';
import { type FoundNeed, type FoundTerm, isRemote } from './needs-index.ts';
import type { Kind, Question } from './question.ts';
import { fitsWhen } from './when.ts';
import type { Distance } from './where.ts';
import { keyOf } from './words.ts';

/**
 * How a need answers: all that was asked; the same thing, but farther or at another time; or a part only of
 * what was said.
 */
export type Fit = 'here' | 'elsewhere' | 'partly';

/** A need, and how it answers. */
export interface Answer {
  need: FoundNeed;
  fit: Fit;
  /** In kilometres, as the crow flies. */
  distance: number | undefined;
  remote: boolean;
}

interface Ranked extends Answer {
  /** Words that it holds. */
  held: number;
  /** How well it holds the one that it holds the least well. */
  grade: number;
}

/**
 * The needs that answer, in this order:
 *
 * 1. all the words before a part of them;
 * 2. what fits where, when, and what kind of help, before what is farther or at another time;
 * 3. the thing itself before what only speaks of it, a word begun, or one that is nearly so;
 * 4. what a project cannot do without;
 * 5. the nearest; from home is nearest of all, an unknown distance the farthest;
 * 6. what closes first;
 * 7. the project and the need by their names, so that the order is the same each time.
 *
 * None is left out for being far or at another time: they come after.
 */
export function answersTo(question: Question, lexicon: Lexicon): Answer[] {
  if (question.isEmpty) return [];
  const { needs } = lexicon.index;
  const hits = question.words.map((word) => lookUp(lexicon, word).needs);
  const { named, length } = termsNamed(question.words, lexicon);
  const titled = lexicon.titles.get(question.whole);
  const found: Ranked[] = [];
  // « machine à coudre » is one thing: what only holds « coudre » is a part of it.
  let most = length;
  for (const [number, need] of needs.entries()) {
    const isTitle = titled?.has(number) ?? false;
    const held = isTitle ? hits.length : hits.filter((each) => each.has(number)).length;
    if (!isTitle && held === 0 && (hits.length > 0 || !isAsked(need, question))) continue;
    const grade = isTitle ? TITLE : gradeOf(number, need, hits, named);
    if (grade >= BEGUN) most = Math.max(most, held);
    found.push({ ...place(need, question, lexicon.index.today), held, grade });
  }
  for (const each of found) {
    if (each.grade === TITLE) each.fit = 'here';
    else if (each.held < most || (most > 0 && each.grade < BEGUN)) each.fit = 'partly';
  }
  return found.sort(byFit);
}

/** Somebody typed the very title. */
const TITLE = NAME + 1;

/** With no word to go by, whether a need is of the kind that was asked; no kind: any but money. */
function isAsked(need: FoundNeed, { kinds, unknown, where, when, remote }: Question): boolean {
  if (kinds.length > 0) return kinds.some((kind) => isOfKind(need, kind));
  // Only words that nobody understands: nothing can be said to answer them.
  if (unknown.length > 0) return false;
  return need.category !== 'financial' && (where !== undefined || when !== undefined || remote);
}

function isOfKind(need: FoundNeed, kind: Kind): boolean {
  if (kind === 'money') return need.category === 'financial';
  if (kind === 'material') return need.category === 'material';
  return need.category === 'human' && (kind === 'time' || need.expertise);
}

/** The terms of which the words say a name whole, and the words of the longest such name. */
function termsNamed(words: readonly string[], { names, index }: Lexicon) {
  const keys = new Set(words.map(keyOf));
  const named = new Set<string>();
  let length = 0;
  for (const [number, each] of names.entries()) {
    const whole = each.filter((name) => name.length > 0 && name.every((key) => keys.has(key)));
    if (whole.length === 0) continue;
    named.add(index.terms[number]?.id ?? '');
    length = Math.max(length, ...whole.map((name) => name.length));
  }
  return { named, length: length > 1 ? length : 0 };
}

function gradeOf(
  number: number,
  { term }: FoundNeed,
  hits: readonly ReadonlyMap<number, number>[],
  named: ReadonlySet<string>,
): number {
  const grades = hits.flatMap((each) => each.get(number) ?? []);
  const least = grades.reduce((a, b) => Math.min(a, b), WORD);
  return least === WORD && term !== undefined && named.has(term) ? NAME : least;
}

function place(need: FoundNeed, question: Question, today: string): Answer {
  const { distanceTo, when, remote: fromHome, kinds } = question;
  const remote = isRemote(need);
  const { kilometres, near } = distanceTo?.(need.project.spot) ?? ANYWHERE;
  const fits =
    (!fromHome || remote) && (near || remote) && (!when || fitsWhen(need.window, when, today));
  const ofKind = kinds.length === 0 || kinds.some((kind) => isOfKind(need, kind));
  return {
    need,
    fit: ofKind ? (fits ? 'here' : 'elsewhere') : 'partly',
    distance: kilometres,
    remote,
  };
}

const ANYWHERE: Distance = { kilometres: undefined, near: true };

const FITS: Record<Fit, number> = { here: 0, elsewhere: 1, partly: 2 };

function byFit(a: Ranked, b: Ranked): number {
  return (
    FITS[a.fit] - FITS[b.fit] ||
    b.held - a.held ||
    b.grade - a.grade ||
    Number(b.need.essential) - Number(a.need.essential) ||
    farness(a) - farness(b) ||
    compare(a.need.window.end, b.need.window.end) ||
    compare(a.need.project.slug, b.need.project.slug) ||
    compare(a.need.id, b.need.id)
  );
}

/** Rounded: what is a kilometre nearer is not nearer. */
function farness({ remote, distance }: Answer): number {
  if (remote) return 0;
  return distance === undefined ? FARTHEST : Math.round(distance / 5) + 1;
}

/** Farther than anything in Québec. */
const FARTHEST = 10_000;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Terms that are near some others and that somebody lacks: they have words in common. The nearest first. */
export function nearTerms(
  ids: readonly string[],
  { names, index, needsOf }: Lexicon,
  most: number,
): FoundTerm[] {
  const keysOf = (number: number) => new Set(names[number]?.flat() ?? []);
  const mine = new Set(
    index.terms.flatMap(({ id }, number) => (ids.includes(id) ? [...keysOf(number)] : [])),
  );
  return index.terms
    .map((term, number) => ({
      term,
      shared: [...keysOf(number)].filter((key) => mine.has(key)).length,
    }))
    .filter(({ term, shared }) => shared > 0 && needsOf.has(term.id) && !ids.includes(term.id))
    .sort((a, b) => b.shared - a.shared)
    .slice(0, most)
    .map(({ term }) => term);
}

/** The terms that the words mean best. */
export function termsMeant(question: Question, lexicon: Lexicon): FoundTerm[] {
  const { named } = termsNamed(question.words, lexicon);
  const scores = new Map<number, number>();
  for (const word of question.words) {
    for (const [number, grade] of lookUp(lexicon, word).terms) {
      const whole = named.has(lexicon.index.terms[number]?.id ?? '') ? 1 : 0;
      scores.set(number, (scores.get(number) ?? 0) + grade + whole);
    }
  }
  const best = Math.max(...scores.values());
  return [...scores]
    .filter(([, score]) => score === best)
    .flatMap(([number]) => lexicon.index.terms[number] ?? []);
}
