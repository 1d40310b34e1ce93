/** Fewer things than this have no median: it would tell of each of them. */
export const FEWEST = 5;

/** Where the middle of some numbers lies, and how far apart they are. */
export interface Spread {
  count: number;
  least: number;
  /** A quarter of them are at most this. */
  lower: number;
  median: number;
  /** Three quarters of them are at most this. */
  upper: number;
  most: number;
}

/** The spread of some numbers in ascending order; nothing where they are too few to be told of. */
export function spreadOf(sorted: readonly number[]): Spread | undefined {
  const count = sorted.length;
  if (count < FEWEST) return undefined;
  const at = (index: number) => sorted[Math.min(count - 1, Math.max(0, index))] ?? 0;
  const rank = (share: number) => at(Math.ceil(share * count) - 1);
  const middle = (count - 1) / 2;
  return {
    count,
    least: at(0),
    lower: rank(0.25),
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    upper: rank(0.75),
    most: at(count - 1),
  };
}
