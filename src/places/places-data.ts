import type { Place } from './place.ts';

/** A name, the number of its region, its latitude and longitude; for a borough, its municipality. */
export type Row = [string, number, number, number, string?];

/** `places.json` as it lies on the disk and travels to the browser: rows rather than objects. */
export interface PlacesData {
  /** Slugs, in the order of the regions' official numbers: number 1 is the first. */
  regions: readonly string[];
  /** As the ministry lists them. */
  municipalities: readonly Row[];
  /** Indigenous communities and governments that the ministry does not list. */
  communities: readonly Row[];
  /** Boroughs, neighbourhoods, and towns that are now part of another. */
  boroughs: readonly Row[];
  /** First three characters of postal codes. */
  postal: readonly Row[];
}

/** `places.json` as it is imported: a compiler takes its rows for lists of anything. */
type Imported = Record<
  Exclude<keyof PlacesData, 'regions'>,
  readonly (readonly (string | number)[])[]
> &
  Pick<PlacesData, 'regions'>;

/** The places that rows tell of. The rows are ours: `src/commands/refresh-places.ts` writes them. */
export function placesFrom(data: PlacesData | Imported): Place[] {
  const { regions, municipalities, communities, boroughs, postal } = data as PlacesData;
  const read =
    (kind: Place['kind']) =>
    ([name, region, latitude, longitude, within]: Row) => {
      const place = { name, kind, region: String(regions[region - 1]), latitude, longitude };
      return within === undefined ? place : { ...place, within };
    };
  return [
    ...municipalities.map(read('municipality')),
    ...communities.map(read('municipality')),
    ...boroughs.map(read('borough')),
    ...postal.map(read('postal')),
  ];
}
