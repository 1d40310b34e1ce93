import type { ProjectToday } from './project.ts';

/** A project that one can help now ends soon when it has at most this many days left. */
export const SOON_DAYS = 30;

/** How many projects one can help in each place, cause and door, by id; those with none are not there. */
export interface FacetCounts {
  region: ReadonlyMap<string, number>;
  sector: ReadonlyMap<string, number>;
  community: ReadonlyMap<string, number>;
  caisse: ReadonlyMap<string, number>;
}

const known = new WeakMap<readonly ProjectToday[], FacetCounts>();

/** Counts once for all the pages that show the same projects. */
export function facetCounts(projects: readonly ProjectToday[]): FacetCounts {
  const before = known.get(projects);
  if (before) return before;
  const counts = { region: new Map(), sector: new Map(), community: new Map(), caisse: new Map() };
  const add = (map: Map<string, number>, id: string) => map.set(id, (map.get(id) ?? 0) + 1);
  for (const { takesOffers, data } of projects) {
    if (!takesOffers) continue;
    add(counts.region, data.region);
    add(counts.caisse, data.caisse);
    for (const id of data.sectors) add(counts.sector, id);
    for (const id of data.communities) add(counts.community, id);
  }
  known.set(projects, counts);
  return counts;
}

/** Whether one can help a project now, and not for long. */
export function endsSoon({ phase, daysLeft }: ProjectToday): boolean {
  return phase === 'running' && daysLeft <= SOON_DAYS;
}

/** Sectors that go with some projects, besides their own, the most frequent first. */
export function sectorsAlongside(projects: readonly ProjectToday[], but?: string): string[] {
  const counts = new Map<string, number>();
  for (const { data } of projects) {
    for (const id of data.sectors) if (id !== but) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([id]) => id);
}

const knownThings = new WeakMap<readonly ProjectToday[], ReadonlyMap<string, number>>();

/** How many projects still lack each skill and each material, by its id. */
export function lackingThings(projects: readonly ProjectToday[]): ReadonlyMap<string, number> {
  const before = knownThings.get(projects);
  if (before) return before;
  const counts = new Map<string, number>();
  for (const { lacking } of projects) {
    const things = lacking.flatMap(({ need }) =>
      need.category === 'financial' ? [] : [need.category === 'human' ? need.skill : need.material],
    );
    for (const id of new Set(things)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  knownThings.set(projects, counts);
  return counts;
}
