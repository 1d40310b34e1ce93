import { fold, withoutArticle } from './fold.ts';
import type { Place } from './place.ts';

/**
 * Places that what is being typed may mean, the likeliest first. Accents, hyphens, capitals, articles and
 * « St » for « Saint » do not matter. A postal code is found by its first three characters.
 *
 * @param typed anything at all
 * @param most how many at the most
 */
export function findPlaces(places: readonly Place[], typed: string, most: number): Place[] {
  const text = typed.slice(0, LONGEST);
  const found = placesLike(places, fold(text), most);
  if (found.length > 0) return found;
  // « Ville de Montréal, Québec »: what people write around a name.
  return placesLike(places, fold(text.replace(/[,(;].*$/su, '')).replace(AROUND, ''), most);
}

const AROUND = /^(?:ville|municipalite|village|paroisse|canton) (?:de|d|du|des) /;

function placesLike(places: readonly Place[], folded: string, most: number): Place[] {
  if (folded === '' || most < 1) return [];
  const prefix = postalPrefixIn(folded);
  const bare = withoutArticle(folded);
  const found: { place: Place; rank: number }[] = [];
  for (const place of places) {
    const rank =
      place.kind === 'postal'
        ? prefix && place.name.toLowerCase().startsWith(prefix)
          ? 0
          : undefined
        : rankOf(namesOf(place), folded, bare);
    if (rank !== undefined)
      found.push({ place, rank: rank * 2 + (place.kind === 'borough' ? 1 : 0) });
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, Math.floor(most))
    .map(({ place }) => place);
}

/** More than the longest name; beyond it nobody types a place. */
const LONGEST = 100;

/** The beginning of a postal code, as far as it is typed: « g1l » of « G1L 2A4 », « g1 » of « G1 ». */
const postalPrefixIn = (folded: string): string | undefined =>
  /^([ghj]\d[a-z]?)(?:\d[a-z]?\d?)?$/.exec(folded.replace(/ /g, ''))?.[1];

/** How near a name is to what was typed, 0 the nearest; none where it does not begin so. */
function rankOf(names: Names, folded: string, bare: string): number | undefined {
  if (names.whole === folded) return 0;
  if (names.bare === bare) return 1;
  if (names.whole.startsWith(folded)) return 2;
  // Whoever types an article means it; whoever leaves it out says nothing.
  if (names.bare.startsWith(bare)) return folded === bare ? 2 : 3;
  return ` ${names.whole}`.includes(` ${bare}`) ? 4 : undefined;
}

interface Names {
  whole: string;
  bare: string;
}

const known = new WeakMap<Place, Names>();

function namesOf(place: Place): Names {
  let names = known.get(place);
  if (!names) {
    const whole = fold(place.name);
    names = { whole, bare: withoutArticle(whole) };
    known.set(place, names);
  }
  return names;
}
