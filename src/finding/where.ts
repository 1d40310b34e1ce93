import { kilometresBetween } from '../places/distance.ts';
import { findPlaces } from '../places/find-places.ts';
import { fold } from '../places/fold.ts';
import type { Place } from '../places/place.ts';
import { placeNamed } from '../places/place-named.ts';
import { positionOf } from '../places/position-of.ts';
import type { Spot } from './needs-index.ts';
import { isSmall } from './small-words.ts';
import type { Word } from './words.ts';

/** Where somebody is: a place of the list, or a whole region. */
export type Where =
  | { kind: 'place'; place: Place; said: string }
  | { kind: 'region'; region: string; said: string };

/** A place that some words of a sentence tell, and which words: `from` the first to before `to`. */
export interface SaidWhere {
  where: Where;
  from: number;
  to: number;
}

export interface NamedRegion {
  slug: string;
  name: string;
}

/** Every name of a place or a region, to be found in a sentence. */
export interface Gazetteer {
  places: readonly Place[];
  regions: readonly NamedRegion[];
  /** By their words, without accents, case or hyphens. */
  names: ReadonlyMap<string, Where>;
}

/** Words of the longest name that is looked for. */
const MOST_WORDS = 8;

/** Makes the names ready. Of several places of one name, the first of the list is meant. */
export function gazetteerOf(places: readonly Place[], regions: readonly NamedRegion[]): Gazetteer {
  const names = new Map<string, Where>();
  const note = (name: string, where: Where) => {
    const key = fold(name);
    if (key !== '' && !names.has(key)) names.set(key, where);
  };
  for (const kind of ['municipality', 'borough', 'postal'] as const) {
    for (const place of places) {
      if (place.kind === kind) note(place.name, { kind: 'place', place, said: sayPlace(place) });
    }
  }
  for (const { slug, name } of regions) {
    const where: Where = { kind: 'region', region: slug, said: name };
    note(name, where);
    for (const part of name.split('–')) note(part, where);
  }
  for (const { slug, name } of regions) {
    const [first = ''] = fold(name).split(' ');
    if (first.length >= LONG_ENOUGH) note(first, { kind: 'region', region: slug, said: name });
  }
  // The first look prepares what all the others find ready: better now than under somebody’s fingers.
  findPlaces(places, 'perron', 1);
  placeNamed(places, 'perron');
  return { places, regions, names };
}

/** « l’Abitibi », « la Gaspésie »: a first word of so many letters is enough. */
const LONG_ENOUGH = 7;

/** What says that a place comes. « a » is how many type « à ». */
const TOWARD = new Set(
  'a au aux en dans sur vers pres proche autour secteur region quartier'.split(' '),
);
const BETWEEN = new Set('de du d des la le l les cote coin'.split(' '));
const ARTICLES = new Set(['la', 'le', 'les', 'l']);

/**
 * The first place that a sentence tells. A name that is also the name of a thing is a place only after « à »,
 * « en » and the like: « à La Tuque », and « une tuque ». There a name may also be only begun.
 *
 * @param isThing whether a plain word names a thing
 */
export function whereIn(
  words: readonly Word[],
  gazetteer: Gazetteer,
  isThing: (plain: string) => boolean,
): SaidWhere | undefined {
  const plain = words.map((word) => postalPrefix(fold(word.plain)));
  for (let from = 0; from < words.length; from++) {
    const start = introduced(plain, from);
    for (let to = Math.min(words.length, from + MOST_WORDS); to > from; to--) {
      const where = gazetteer.names.get(plain.slice(from, to).join(' '));
      if (!where) continue;
      if (start === undefined && isOrdinary(words.slice(from, to), isThing)) continue;
      return { where, from: start ?? from, to: to + secondHalves(where, plain[to]) };
    }
    const begun = start === undefined ? undefined : begunAt(words, from, gazetteer, isThing);
    if (begun) return { ...begun, from: start ?? from };
  }
  return undefined;
}

/** « G1L 2A4 »: the second half of a postal code places nothing more. */
const secondHalves = (where: Where, next = '') =>
  where.kind === 'place' && where.place.kind === 'postal' && /^\d[a-z]\d$/.test(next) ? 1 : 0;

/** Letters of a place’s name that are enough to mean it in a sentence. */
const BEGUN = 4;

function begunAt(
  words: readonly Word[],
  from: number,
  { places }: Gazetteer,
  isThing: (plain: string) => boolean,
): SaidWhere | undefined {
  const first = words[from]?.plain ?? '';
  if (first.length < BEGUN || isSmall(first) || isThing(first)) return undefined;
  for (let to = Math.min(words.length, from + 4); to > from; to--) {
    const text = words
      .slice(from, to)
      .map(({ plain }) => plain)
      .join(' ');
    const [place] = findPlaces(places, text, 1);
    if (!place || !fold(place.name).startsWith(fold(text))) continue;
    return { where: { kind: 'place', place, said: sayPlace(place) }, from, to };
  }
  return undefined;
}

/** Where the words that announce the place begin; nothing announces it: none. */
function introduced(plain: readonly string[], at: number): number | undefined {
  let from = at - 1;
  while (from >= 0 && BETWEEN.has(plain[from] ?? '')) from--;
  return TOWARD.has(plain[from] ?? '') ? from : undefined;
}

function isOrdinary(words: readonly Word[], isThing: (plain: string) => boolean): boolean {
  const [first] = words;
  const written = words.some(({ said }) => said !== said.toLowerCase());
  if (first && ARTICLES.has(first.plain) && !written) return true;
  return words.some(({ plain }) => plain.length > 2 && isThing(plain));
}

/** The place that a field tells: a name begun, a postal code, a region, or « a name, its region ». */
export function readWhere(text: string, gazetteer: Gazetteer): Where | undefined {
  const { places, regions, names } = gazetteer;
  const key = fold(text);
  if (key === '') return undefined;
  const [name = '', inRegion] = text.split(',');
  const region = inRegion && regions.find((each) => fold(each.name) === fold(inRegion));
  const place = region ? placeNamed(places, name.trim(), region.slug) : undefined;
  if (place) return { kind: 'place', place, said: sayPlace(place) };
  const named = names.get(key);
  if (named) return named;
  const begun = regions.find((each) => fold(each.name).startsWith(key));
  const [found] = findPlaces(places, text.slice(0, 80), 1);
  if (found && (!begun || key.length < ENOUGH)) {
    return { kind: 'place', place: found, said: sayPlace(found) };
  }
  return begun && { kind: 'region', region: begun.slug, said: begun.name };
}

/** Letters of a region’s name that are enough to mean it. */
const ENOUGH = 4;

/** A whole postal code begins with what places it. */
const postalPrefix = (word: string) =>
  /^[a-z]\d[a-z]\d[a-z]\d$/.test(word) ? word.slice(0, 3) : word;

const sayPlace = ({ name, within }: Place) => (within ? `${name} (${within})` : name);

/** Near enough to carry something in the back of a car, in kilometres. */
export const NEAR = 50;

/** How far a need is from somebody, in kilometres, and whether that is near. */
export interface Distance {
  kilometres: number | undefined;
  near: boolean;
}

/**
 * How far needs are from where somebody is. A place of one’s own municipality is near however far; where a
 * distance cannot be told, the same region is near.
 */
export function distancesFrom(where: Where, { places }: Gazetteer): (spot: Spot) => Distance {
  const known = new Map<Spot, Distance>();
  const told = (spot: Spot): Distance => {
    const sameRegion =
      spot.region === (where.kind === 'region' ? where.region : where.place.region);
    if (where.kind === 'region') return { kilometres: undefined, near: sameRegion };
    const position = positionOf(places, spot, spot.region);
    const kilometres = position && kilometresBetween(where.place, position);
    const { name, within = name } = where.place;
    const sameTown = sameRegion && fold(within) === fold(spot.municipality);
    return {
      kilometres,
      near: sameTown || (kilometres === undefined ? sameRegion : kilometres <= NEAR),
    };
  };
  return (spot) => {
    const distance = known.get(spot) ?? told(spot);
    known.set(spot, distance);
    return distance;
  };
}
