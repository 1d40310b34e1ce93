import { kilometresBetween } from './distance.ts';
import type { Position } from './place.ts';

/** Something, and how far it is from where one asked, in kilometres; nothing where that is not known. */
export interface Near<T> {
  found: T;
  kilometres: number | undefined;
}

/** Things laid out by where they are, so that the nearest are found without looking at all of them. */
export interface Ground<T> {
  /** The nearest first; those of unknown place last, in their order. Exact up to `KEPT` in each square. */
  nearestTo(from: Position, most: number): readonly Near<T>[];
}

/** The side of a square of the ground, in degrees. */
const SIDE = 0.5;

/** Nothing that is so many squares away is nearer than so many times this, in kilometres, south of 62° N. */
const SURE = 26;

/** How many squares around one are looked into before all of them are. */
const RINGS = [1, 2, 4, 8];

/** Kept of each square: the first, enough to choose among where thousands are in one town. */
const KEPT = 24;

type Square<T> = { thing: T; position: Position }[];

/** Lays things out. Their order counts among those that are as near, or that nobody can place. */
export function groundOf<T>(
  things: Iterable<T>,
  positionOf: (thing: T) => Position | undefined,
): Ground<T> {
  const squares = new Map<string, Square<T>>();
  const nowhere: Near<T>[] = [];
  for (const thing of things) {
    const position = positionOf(thing);
    if (position) {
      const key = keyOf(...squareOf(position));
      const square = squares.get(key) ?? [];
      if (square.length < KEPT) square.push({ thing, position });
      squares.set(key, square);
    } else if (nowhere.length < KEPT) {
      nowhere.push({ found: thing, kilometres: undefined });
    }
  }
  function nearestTo(from: Position, most: number): Near<T>[] {
    for (const ring of RINGS) {
      const square = around(from, ring).flatMap((key) => squares.get(key) ?? []);
      if (square.length < most) continue;
      const near = sorted(square, from).slice(0, most);
      if ((near[most - 1]?.kilometres ?? Number.POSITIVE_INFINITY) <= ring * SURE) return near;
    }
    return [...sorted([...squares.values()].flat(), from), ...nowhere].slice(0, most);
  }
  // A town's projects all ask from the same place.
  const answers = new Map<string, readonly Near<T>[]>();
  return {
    nearestTo(from, most) {
      const key = `${from.latitude} ${from.longitude} ${most}`;
      const answer = answers.get(key) ?? nearestTo(from, most);
      answers.set(key, answer);
      return answer;
    },
  };
}

const squareOf = ({ latitude, longitude }: Position): [number, number] => [
  Math.floor(latitude / SIDE),
  Math.floor(longitude / SIDE),
];

const keyOf = (row: number, column: number) => `${row} ${column}`;

function around(from: Position, ring: number): string[] {
  const [row, column] = squareOf(from);
  const steps = Array.from({ length: 2 * ring + 1 }, (_, step) => step - ring);
  return steps.flatMap((up) => steps.map((right) => keyOf(row + up, column + right)));
}

function sorted<T>(square: Square<T>, from: Position) {
  return square
    .map(({ thing, position }) => ({
      found: thing,
      kilometres: kilometresBetween(from, position),
    }))
    .sort((a, b) => a.kilometres - b.kilometres);
}
