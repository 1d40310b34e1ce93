import type { RegionCounts } from '../today/region-counts.ts';
import { count } from './number.ts';

/** What can be done in a region: « Estrie : 3 projets, 7 besoins ». */
export function sayRegion(name: string, { open, needs }: RegionCounts): string {
  const told =
    open === 0
      ? 'aucun projet'
      : `${count(open, 'projet', 'projets')}, ${count(needs, 'besoin', 'besoins')}`;
  return `${name}\u00a0: ${told}`;
}
