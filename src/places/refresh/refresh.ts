import { kilometresBetween } from '../distance.ts';
import { fold } from '../fold.ts';
import type { Position } from '../place.ts';
import type { PlacesData, Row } from '../places-data.ts';
import type { Located } from './geonames.ts';
import type { Official } from './official.ts';

/** The data made anew, and what a maintainer must know of it. Names come with their region's number. */
export interface Refreshed {
  data: PlacesData;
  added: string[];
  removed: string[];
  /** Official, but of unknown position: left out until a position is found. */
  unplaced: string[];
  /** Moved by more than 10 km: to be looked at. */
  moved: string[];
}

interface Sources {
  official: readonly Official[];
  names: readonly Located[];
  postal: readonly Located[];
}

const FAR = 10;

/**
 * Names and regions become the official ones; positions come from GeoNames where it knows the name in that
 * region, and stay as they were elsewhere. What no source lists stays as it is: communities, boroughs, and
 * the prefixes that are known already.
 */
export function refreshed(data: PlacesData, { official, names, postal }: Sources): Refreshed {
  const keyOf = (name: string, region: number) => `${region} ${fold(name)}`;
  const present = new Map(data.municipalities.map((row) => [keyOf(row[0], row[1]), row]));
  const located = new Map(
    names
      .toSorted((a, b) => a.population - b.population)
      .flatMap((one) => (one.region ? [[keyOf(one.name, one.region), one] as const] : [])),
  );
  const told: Omit<Refreshed, 'data'> = { added: [], removed: [], unplaced: [], moved: [] };
  const municipalities: Row[] = [];
  for (const { name, region } of official) {
    const key = keyOf(name, region);
    const [before, found] = [present.get(key), located.get(key)];
    const label = `${name} (${region})`;
    present.delete(key);
    const position = found ?? (before && positionOf(before));
    if (!before) told.added.push(label);
    if (position) municipalities.push([name, region, ...degrees(position)]);
    else told.unplaced.push(label);
    if (before && found && kilometresBetween(positionOf(before), found) > FAR)
      told.moved.push(label);
  }
  told.removed = [...present.values()].map(([name, region]) => `${name} (${region})`);
  const prefixes = new Set(data.postal.map(([prefix]) => prefix));
  const fresh = postal
    .filter(({ name }) => !prefixes.has(name))
    .map((one): Row => [one.name, nearestRegion(municipalities, one), ...degrees(one)]);
  return {
    ...told,
    data: {
      ...data,
      municipalities: municipalities.sort(inOrder),
      postal: [...data.postal, ...fresh].sort(inOrder),
    },
  };
}

const positionOf = ([, , latitude, longitude]: Row): Position => ({ latitude, longitude });

const degrees = ({ latitude, longitude }: Position): [number, number] => [
  Math.round(latitude * 1000) / 1000,
  Math.round(longitude * 1000) / 1000,
];

const inOrder = ([one, region]: Row, [other, otherRegion]: Row) => {
  const [a, b] = [fold(one), fold(other)];
  return a < b ? -1 : a > b ? 1 : region - otherRegion;
};

function nearestRegion(rows: readonly Row[], from: Position): number {
  let nearest = { region: 1, far: Number.POSITIVE_INFINITY };
  for (const row of rows) {
    const far = kilometresBetween(from, positionOf(row));
    if (far < nearest.far) nearest = { region: row[1], far };
  }
  return nearest.region;
}

/** The data as it lies in `places.json`: a line for each place, so that a change shows as itself. */
export function writePlaces(data: PlacesData): string {
  const sections = Object.entries(data).map(
    ([name, rows]: [string, readonly unknown[]]) =>
      `  ${JSON.stringify(name)}: [\n${rows.map((row) => `    ${JSON.stringify(row).replaceAll(',', ', ')}`).join(',\n')}\n  ]`,
  );
  return `{\n${sections.join(',\n')}\n}\n`;
}
