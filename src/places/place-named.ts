import { fold, withoutArticle } from './fold.ts';
import type { Place } from './place.ts';

type ByName = Map<string, Place[]>;

/**
 * The place that a name means, however it is written: a municipality before a borough.
 *
 * @param region where it must lie; without it, the first in the order of the data
 */
export function placeNamed(
  places: readonly Place[],
  municipality: string,
  region?: string,
): Place | undefined {
  const found = placesNamed(places, municipality);
  return region === undefined ? found[0] : found.find((place) => place.region === region);
}

/** All the places of one name: municipalities first. Postal prefixes are no names. */
export function placesNamed(places: readonly Place[], name: string): readonly Place[] {
  const folded = fold(name);
  const { whole, bare } = namesOf(places);
  return whole.get(folded) ?? bare.get(withoutArticle(folded)) ?? [];
}

const known = new WeakMap<readonly Place[], { whole: ByName; bare: ByName }>();

/** Places by their name, and by their name without its article, made once for a list. */
function namesOf(places: readonly Place[]): { whole: ByName; bare: ByName } {
  let names = known.get(places);
  if (!names) {
    names = { whole: new Map(), bare: new Map() };
    for (const place of places) {
      if (place.kind === 'postal') continue;
      const folded = fold(place.name);
      add(names.whole, folded, place);
      add(names.bare, withoutArticle(folded), place);
    }
    known.set(places, names);
  }
  return names;
}

function add(names: ByName, name: string, place: Place): void {
  const same = names.get(name);
  if (same) same.push(place);
  else names.set(name, [place]);
}
