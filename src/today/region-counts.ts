import type { Need } from '../model/need.ts';
import type { ProjectToday } from './project.ts';

/** What can be done in a region: its open projects, and how many of their needs are still to fill. */
export interface RegionCounts {
  open: number;
  needs: number;
  lacking: Record<Need['category'], number>;
}

/** The regions where anything can be done, by slug. */
export function countsByRegion(projects: readonly ProjectToday[]): Map<string, RegionCounts> {
  const counts = new Map<string, RegionCounts>();
  for (const { takesOffers, lacking, data } of projects) {
    if (!takesOffers) continue;
    const known = counts.get(data.region) ?? NOTHING;
    const sums = { ...known.lacking };
    for (const { need } of lacking) sums[need.category] += 1;
    counts.set(data.region, {
      open: known.open + 1,
      needs: known.needs + lacking.length,
      lacking: sums,
    });
  }
  return counts;
}

/** A region where nothing can be done for now. */
export const NOTHING: RegionCounts = {
  open: 0,
  needs: 0,
  lacking: { human: 0, material: 0, financial: 0 },
};
