import type { Window } from '../model/day.ts';
import { type NeedState, needStateOn, type Tally } from '../model/missing.ts';
import { asked, type Need } from '../model/need.ts';
import type { LedgerDay } from '../offers/progress/ledger.ts';
import { countedOn, type NeedProgress, progressOf } from '../offers/progress/need-progress.ts';
import type { RecordedNeed } from '../offers/progress/project-progress.ts';

/** A need as its project stands today. `closed`: the project takes no more offers. */
export interface NeedToday {
  need: Need;
  /** What can be counted on, and what is missing. */
  tally: Tally;
  progress: NeedProgress;
  state: NeedState | 'closed';
  window: Window;
  /** It is filled, and one can still wait for a place to come free. */
  waits: boolean;
  /** What happened to it, by day, the latest first. */
  days: readonly LedgerDay[];
}

/**
 * A need on a day, `YYYY-MM-DD`.
 *
 * @param recorded what the database knows of it, where it could be asked
 */
export function needOn(
  today: string,
  need: Need,
  project: { window: Window; takesOffers: boolean },
  recorded?: RecordedNeed,
): NeedToday {
  const { days = [], ...sums } = recorded ?? {};
  const progress = progressOf({ asked: asked(need), covered: need.covered }, sums);
  const window = need.window ?? project.window;
  const covered = countedOn(progress);
  const { filled } = progress;
  return {
    need,
    tally: {
      asked: progress.asked,
      covered,
      missing: filled ? 0 : Math.max(0, progress.asked - covered),
    },
    progress,
    state: project.takesOffers ? needStateOn(today, need, project.window, filled) : 'closed',
    window,
    waits: project.takesOffers && filled && need.category !== 'financial' && today <= window.end,
    days,
  };
}
