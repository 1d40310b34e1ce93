import type { Place, Position } from './place.ts';
import { placeNamed } from './place-named.ts';

/** What a project tells of where it is. */
interface Told {
  municipality: string;
  postalCode?: string | undefined;
}

/**
 * Where a project is, as nearly as it tells: by its postal prefix in town, else by its municipality, else
 * by its postal prefix in the country, which may cover a hundred villages (its digit is 0). Nothing where
 * the data knows none of them.
 *
 * @param region the slug of its region, which tells apart municipalities of one name
 */
export function positionOf(
  places: readonly Place[],
  { municipality, postalCode }: Told,
  region: string,
): Position | undefined {
  const prefix = postalCode?.slice(0, 3).toUpperCase();
  const postal = prefix ? prefixesOf(places).get(prefix) : undefined;
  const place = prefix?.[1] === '0' ? undefined : postal;
  const found =
    place ?? placeNamed(places, municipality, region) ?? placeNamed(places, municipality) ?? postal;
  return found && { latitude: found.latitude, longitude: found.longitude };
}

const known = new WeakMap<readonly Place[], Map<string, Place>>();

function prefixesOf(places: readonly Place[]): Map<string, Place> {
  let prefixes = known.get(places);
  if (!prefixes) {
    prefixes = new Map(
      places.filter(({ kind }) => kind === 'postal').map((place) => [place.name, place]),
    );
    known.set(places, prefixes);
  }
  return prefixes;
}
