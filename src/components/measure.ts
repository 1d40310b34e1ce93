/** Arrows in a full band. */
export const ARROWS = 20;

/** Width of one arrow's place, and of a whole band, in the drawing's units. */
const PITCH = 18;
const TIP = 7;
export const BAND = { width: ARROWS * PITCH + TIP - 4, height: 16 };

const arrow = `h14l${TIP} 8-${TIP} 8h-14l${TIP}-8z`;

/**
 * How many arrows of a band are filled: by proportion, but a first gift always shows and the last
 * arrow waits for the last gift.
 */
export function filledArrows(covered: number, asked: number): number {
  if (covered <= 0 || asked <= 0) return 0;
  if (covered >= asked) return ARROWS;
  return Math.min(ARROWS - 1, Math.max(1, Math.round((covered / asked) * ARROWS)));
}

/** The path of some arrows of a band, by their places. */
export function arrowsPath(places: readonly number[]): string {
  return places.map((place) => `M${place * PITCH} 0${arrow}`).join('');
}

/** The woven order of colours along a band. */
const WEAVE = ['red', 'red', 'gold', 'red', 'indigo', 'red'] as const;
export type Thread = (typeof WEAVE)[number] | 'track';

/** A band as one path per thread. */
export function bandPaths(filled: number): { thread: Thread; path: string }[] {
  const places = new Map<Thread, number[]>();
  for (let place = 0; place < ARROWS; place += 1) {
    const thread = place < filled ? (WEAVE[place % WEAVE.length] ?? 'red') : 'track';
    places.set(thread, [...(places.get(thread) ?? []), place]);
  }
  return [...places].map(([thread, list]) => ({ thread, path: arrowsPath(list) }));
}
