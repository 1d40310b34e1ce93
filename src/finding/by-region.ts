import { type FoundNeed, isRemote, type NeedsIndex } from './needs-index.ts';

/** Needs that are together on a page. */
export interface NeedGroup {
  /** The slug of a region; none for those that one answers from home. */
  region: { slug: string; name: string } | undefined;
  needs: FoundNeed[];
}

/**
 * Needs as one reads them by browsing: from home first, then by region in the order of their names; in each,
 * what a project cannot do without, then what closes first.
 */
export function byRegion(
  needs: readonly FoundNeed[],
  { regions }: Pick<NeedsIndex, 'regions'>,
): NeedGroup[] {
  const groups = new Map<string | undefined, FoundNeed[]>();
  for (const need of needs) {
    const key = isRemote(need) ? undefined : need.project.spot.region;
    const group = groups.get(key) ?? [];
    group.push(need);
    groups.set(key, group);
  }
  return [undefined, ...regions].flatMap((region) => {
    const group = groups.get(region?.slug);
    return group ? [{ region, needs: group.sort(essentialThenClosing) }] : [];
  });
}

/** How many needs there are, and in how many regions. */
export function extentOf(needs: readonly FoundNeed[]): { needs: number; regions: number } {
  return {
    needs: needs.length,
    regions: new Set(needs.map(({ project }) => project.spot.region)).size,
  };
}

function essentialThenClosing(a: FoundNeed, b: FoundNeed): number {
  return (
    Number(b.essential) - Number(a.essential) ||
    Number(a.window.end > b.window.end) - Number(a.window.end < b.window.end)
  );
}
