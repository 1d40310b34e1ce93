import { type Came, inAll } from '../../impact/came.ts';
import { ARROWS, arrowAt, filledArrows, PITCH, type Thread, TIP, wovenAt } from '../measure.ts';

/** Arrows of the longest of several bands that share a scale. */
const LONGEST = 24;

/** An arrow of plain wool, as far from the next one as any other. */
const slimAt = (place: number) => `M${place * PITCH} 0h7l${TIP} 8-${TIP} 8h-7l${TIP}-8z`;

/** What one arrow stands for: a round number, such that the longest band stays readable. */
export function perArrow(most: number): number {
  for (let magnitude = 1; ; magnitude *= 10) {
    const step = [1, 2, 5].find((each) => most / (each * magnitude) <= LONGEST);
    if (step) return step * magnitude;
  }
}

/** How many arrows each part has. */
export interface Arrows {
  site: number;
  elsewhere: number;
}

/** The arrows of what came: to the nearest, and a first one always shows. */
export function arrowsFor({ site, elsewhere }: Came, per: number): Arrows {
  const count = (part: number) => (part > 0 ? Math.max(1, Math.round(part / per)) : 0);
  return { site: count(site), elsewhere: count(elsewhere) };
}

/** The arrows of a measure that what came fills, shared between both, and then what is promised. */
export function arrowsOf(came: Came, asked: number): Arrows {
  const all = filledArrows(inAll(came), asked);
  if (came.site === 0 || came.elsewhere === 0 || all < 2) {
    return came.site >= came.elsewhere ? { site: all, elsewhere: 0 } : { site: 0, elsewhere: all };
  }
  const share = Math.round((came.site / inAll(came)) * all);
  const site = Math.min(all - 1, Math.max(1, share));
  return { site, elsewhere: all - site };
}

/** A band: woven what came through the site, plain and slim what did not, then promised, then lacking. */
export function bandOf(
  { site, elsewhere }: Arrows,
  { promised = 0, length = 0 } = {},
): { thread: Thread; path: string }[] {
  const came = site + elsewhere;
  const paths = new Map<Thread, string>();
  for (let place = 0; place < Math.max(came, length); place += 1) {
    const thread =
      place < site
        ? wovenAt(place)
        : place < came
          ? 'elsewhere'
          : place < promised
            ? 'coming'
            : 'track';
    const drawn = thread === 'elsewhere' ? slimAt(place) : arrowAt(place);
    paths.set(thread, (paths.get(thread) ?? '') + drawn);
  }
  return [...paths].map(([thread, path]) => ({ thread, path }));
}

export { ARROWS };
