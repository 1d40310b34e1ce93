import type { Window } from './day.ts';
import { asked, type Need } from './need.ts';

/** How far a need is, in people, units or Canadian dollars. */
export interface Tally {
  asked: number;
  covered: number;
  missing: number;
}

/** What came toward a need and what it still lacks. More may have come than was asked. */
export function tally(need: Need): Tally {
  const total = asked(need);
  return { asked: total, covered: need.covered, missing: Math.max(0, total - need.covered) };
}

/** Where a need stands on a day, in a project that takes offers. */
export type NeedState = 'lacking' | 'filled' | 'past';

/**
 * The state of a need on a day, `YYYY-MM-DD`; its window is the project's unless it has its own.
 *
 * @param filled whether nothing is missing any more, where more is known than the content says
 */
export function needStateOn(
  today: string,
  need: Need,
  projectWindow: Window,
  filled: boolean = tally(need).missing === 0,
): NeedState {
  if (filled) return 'filled';
  return today > (need.window ?? projectWindow).end ? 'past' : 'lacking';
}

/** Needs in the order in which they are read: what the project cannot do without, then as written. */
export function essentialFirst<N extends Pick<Need, 'essential'>>(needs: readonly N[]): N[] {
  return [
    ...needs.filter(({ essential }) => essential),
    ...needs.filter(({ essential }) => !essential),
  ];
}
