/** Columns of dots side by side at most: on a narrow phone they still do not touch. */
const MOST_COLUMNS = 44;

/** Dots of a column at most: then each stands for several. */
const MOST_DOTS = 16;

/** Days that one column may hold: a day, some days, weeks, months. */
const STEPS = [1, 2, 3, 7, 14, 30, 60, 90, 180, 365] as const;

/** Pixels from one dot to the next, upward. */
const RISE = 9;

/** An axis of days from 0, which several strips share so that they can be compared. */
export interface Axis {
  /** Days of one column. */
  step: number;
  columns: number;
  /** The days that are written under it. */
  ticks: number[];
}

/** One column of a strip: how many needs waited from so many days to so many. */
export interface Column {
  from: number;
  to: number;
  count: number;
}

/** The axis on which the longest wait, in days, still has its place. */
export function axisFor(longest: number): Axis {
  const step =
    STEPS.find((each) => longest / each < MOST_COLUMNS) ?? Math.ceil(longest / (MOST_COLUMNS - 1));
  const columns = Math.max(8, Math.floor(longest / step) + 1);
  const days = columns * step;
  const every = [1, 2, 7, 14, 30, 60, 90, 180, 365].find((each) => days / each <= 6) ?? days;
  const ticks = Array.from({ length: Math.ceil(days / every) }, (_, index) => index * every);
  return { step, columns, ticks };
}

/** The columns that hold something, the shortest wait first. */
export function columnsOf(days: readonly number[], { step }: Axis): Column[] {
  const counts = new Map<number, number>();
  for (const day of days) {
    const column = Math.floor(day / step);
    counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([column, count]) => ({ from: column * step, to: (column + 1) * step - 1, count }));
}

/** How many needs one dot stands for, so that no column is too high. */
export function perDot(...strips: readonly (readonly Column[])[]): number {
  const highest = Math.max(1, ...strips.flat().map(({ count }) => count));
  return Math.ceil(highest / MOST_DOTS);
}

/** Where a day lies on the axis, in hundredths of its width: `12.5%`. */
export function across(day: number, { step, columns }: Axis): string {
  return `${Math.round(((day + 0.5) / (columns * step)) * 10_000) / 100}%`;
}

/** The dots of some columns, in pixels above the axis and hundredths of its width. */
export function dotsOf(
  columns: readonly Column[],
  axis: Axis,
  each: number,
): { x: string; y: number }[] {
  return columns.flatMap(({ from, count }) => {
    const x = across(from + (axis.step - 1) / 2, axis);
    return Array.from({ length: Math.ceil(count / each) }, (_, index) => ({
      x,
      y: RISE / 2 + index * RISE,
    }));
  });
}

/** Pixels above the axis that the highest column takes. */
export function heightOf(columns: readonly Column[], each: number): number {
  return Math.max(2, ...columns.map(({ count }) => Math.ceil(count / each))) * RISE;
}
