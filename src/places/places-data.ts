import type { Place } from './place.ts';

type Row = readonly (string | number)[];

/** `places.json` as it lies on the disk and travels to the browser: rows rather than objects. */
export interface PlacesData {
  /** Slugs, in the order of the regions' official numbers: number 1 is the first. */
  regions: readonly string[];
  /** Name, number of the region, latitude, longitude. */
  municipalities: readonly Row[];
  /** Name, number of the region, latitude, longitude, municipality. */
  boroughs: readonly Row[];
  /** First three characters of a postal code, number of the region, latitude, longitude. */
  postal: readonly Row[];
}

/** The places that rows tell of. The rows are ours: see `src/commands/places.ts`. */
export function placesFrom({ regions, municipalities, boroughs, postal }: PlacesData): Place[] {
  const read = (kind: Place['kind']) => (row: Row) => {
    const [name, region, latitude, longitude, within] = row as [
      string,
      number,
      number,
      number,
      string?,
    ];
    const place = { name, kind, region: String(regions[region - 1]), latitude, longitude };
    return within === undefined ? place : { ...place, within };
  };
  return [
    ...municipalities.map(read('municipality')),
    ...boroughs.map(read('borough')),
    ...postal.map(read('postal')),
  ];
}
