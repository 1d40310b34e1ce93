import { type Likeness, nearestNeeds, type PlacedNeed, thingOf } from '../model/similar.ts';
import type { NeedToday } from './need.ts';
import type { ProjectToday } from './project.ts';

/** An open need of another project, and why it is near. */
export interface SimilarNeed {
  project: ProjectToday;
  item: NeedToday;
  likeness: Likeness;
}

interface OpenNeed extends PlacedNeed {
  of: ProjectToday;
  item: NeedToday;
}

/** Open needs where somebody who comes too late for one can help, the nearest first. */
export function similarNeeds(
  { slug, data }: ProjectToday,
  { need }: NeedToday,
  projects: readonly ProjectToday[],
  most: number,
): SimilarNeed[] {
  const groups = openNeedsOf(projects);
  const near = new Set(
    [`thing ${thingOf(need)}`, `region ${data.region}`].flatMap((key) => groups.get(key) ?? []),
  );
  return nearestNeeds({ need, project: slug, region: data.region }, near, most).map(
    ({ found, likeness }) => ({ project: found.of, item: found.item, likeness }),
  );
}

/** Kept of each thing and of each region: the most pressing, enough to choose well in a large site. */
const MOST_COMPARED = 150;

const known = new WeakMap<readonly ProjectToday[], Map<string, OpenNeed[]>>();

function openNeedsOf(projects: readonly ProjectToday[]): Map<string, OpenNeed[]> {
  const groups = known.get(projects) ?? new Map<string, OpenNeed[]>();
  if (known.has(projects)) return groups;
  known.set(projects, groups);
  for (const of of projects) {
    for (const item of of.lacking) {
      const { need } = item;
      const open = { of, item, need, project: of.slug, region: of.data.region };
      for (const key of [`thing ${thingOf(need)}`, `region ${open.region}`]) {
        const group = groups.get(key) ?? [];
        if (group.length < MOST_COMPARED) group.push(open);
        groups.set(key, group);
      }
    }
  }
  return groups;
}
