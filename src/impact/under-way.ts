import type { ProjectToday } from '../today/project.ts';

/** What is not finished: it is told apart from what came. */
export interface UnderWay {
  /** Projects that take offers. */
  open: number;
  /** Projects whose time is over, and whose promoter has not told yet what came of it. */
  untold: number;
  /** Needs of people and things of the open projects. */
  needs: { asked: number; filled: number };
  /** Offers that wait for an answer. */
  awaiting: number;
  /** Dollars of the campaigns of open projects. */
  campaigns: { count: number; raised: number; goal: number };
}

/** What some projects still have before them. */
export function underWay(projects: readonly ProjectToday[]): UnderWay {
  const found: UnderWay = {
    open: 0,
    untold: 0,
    needs: { asked: 0, filled: 0 },
    awaiting: 0,
    campaigns: { count: 0, raised: 0, goal: 0 },
  };
  for (const { phase, takesOffers, needs, data } of projects) {
    if (phase === 'over') found.untold += 1;
    if (!takesOffers) continue;
    found.open += 1;
    if (data.funding) {
      found.campaigns.count += 1;
      found.campaigns.raised += data.funding.raised;
      found.campaigns.goal += data.funding.goal;
    }
    for (const { need, progress } of needs) {
      if (need.category === 'financial' || progress.closed === 'unwanted') continue;
      found.needs.asked += 1;
      if (progress.filled) found.needs.filled += 1;
      found.awaiting += progress.awaiting;
    }
  }
  return found;
}
