import type { NeedCounts } from '../offers/life/counts.ts';

/** Arrows in the measure of a need. */
export const ARROWS = 20;

/** Width of one arrow's place, in the drawing's units. */
export const PITCH = 18;
/** How far an arrow points. */
export const TIP = 7;
const HEIGHT = 16;

const arrow = `h14l${TIP} 8-${TIP} 8h-14l${TIP}-8z`;

/** One arrow of a band, at its place in it. */
export function arrowAt(place: number): string {
  return `M${place * PITCH} 0${arrow}`;
}

/** The size of a band of arrows, in the drawing's units. */
export function bandSize(arrows: number): { width: number; height: number } {
  return { width: arrows * PITCH + TIP - 4, height: HEIGHT };
}

/**
 * How many arrows of a measure are filled: by proportion, but a first gift always shows and the
 * last arrow waits for the last gift.
 */
export function filledArrows(covered: number, asked: number): number {
  if (covered <= 0 || asked <= 0) return 0;
  if (covered >= asked) return ARROWS;
  return Math.min(ARROWS - 1, Math.max(1, Math.round((covered / asked) * ARROWS)));
}

/** The woven order of colours along a band. */
const WEAVE = ['red', 'red', 'gold', 'red', 'indigo', 'red'] as const;
export type Thread = (typeof WEAVE)[number] | 'elsewhere' | 'coming' | 'track';

/** The thread of a place of the band. */
export function wovenAt(place: number): Thread {
  return WEAVE[place % WEAVE.length] ?? 'red';
}

/** A band of arrows, the first ones filled, the next ones promised, as one path per thread. */
export function bandPaths(
  arrows: number,
  filled: number,
  promised: number = filled,
): { thread: Thread; path: string }[] {
  const paths = new Map<Thread, string>();
  for (let place = 0; place < arrows; place += 1) {
    const thread = place < filled ? wovenAt(place) : place < promised ? 'coming' : 'track';
    paths.set(thread, (paths.get(thread) ?? '') + arrowAt(place));
  }
  return [...paths].map(([thread, path]) => ({ thread, path }));
}

/** The inside of a need's measure: what came, then what is promised. */
export function bandSvg({ asked, covered, accepted, delivered }: NeedCounts): string {
  const came = filledArrows(covered + delivered, asked);
  return bandPaths(ARROWS, came, filledArrows(covered + accepted, asked))
    .map(({ thread, path }) => `<path class="${thread}" d="${path}"/>`)
    .join('');
}
