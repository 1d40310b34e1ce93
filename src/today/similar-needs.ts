import { type Likeness, nearestNeeds, type PlacedNeed, thingOf } from '../model/similar.ts';
import { type Ground, groundOf, type Near } from '../places/nearby.ts';
import type { Position } from '../places/place.ts';
import type { NeedToday } from './need.ts';
import type { ProjectToday } from './project.ts';
import { whereIs } from './where.ts';

/** An open need of another project, why it is proposed and how far it is, in kilometres. */
export interface SimilarNeed {
  project: ProjectToday;
  item: NeedToday;
  likeness: Likeness;
  kilometres?: number | undefined;
}

interface OpenNeed {
  of: ProjectToday;
  item: NeedToday;
}

/** Open needs where somebody who comes too late for one can help, the nearest first. */
export function similarNeeds(
  project: ProjectToday,
  { need }: NeedToday,
  projects: readonly ProjectToday[],
  most: number,
): SimilarNeed[] {
  const { slug, data } = project;
  const open = openNeedsOf(projects);
  const position = whereIs(project);
  const candidates = [open.things.get(thingOf(need)), open.all].flatMap((needs) =>
    needs ? candidatesIn(needs, position, data.region) : [],
  );
  const near = new Map(candidates.map((candidate) => [candidate.item, candidate]));
  return nearestNeeds({ need, project: slug, region: data.region }, near.values(), most).map(
    ({ found, likeness }) => ({
      project: found.of,
      item: found.item,
      likeness,
      kilometres: found.kilometres,
    }),
  );
}

/**
 * Open needs elsewhere for the things that a project asked for, the nearest first, one of each thing before
 * a second of any. For a project that takes no more offers.
 */
export function sameNeedsElsewhere(
  project: ProjectToday,
  projects: readonly ProjectToday[],
  most: number,
): SimilarNeed[] {
  const byThing = new Map(project.needs.map((item) => [thingOf(item.need), item]));
  const found = [...byThing.values()].flatMap((item) =>
    similarNeeds(project, item, projects, most)
      .filter(({ likeness }) => likeness === 'same-thing')
      .map((similar, turn) => ({ similar, turn })),
  );
  return found
    .sort(
      (a, b) => a.turn - b.turn || (a.similar.kilometres ?? FAR) - (b.similar.kilometres ?? FAR),
    )
    .slice(0, most)
    .map(({ similar }) => similar);
}

const FAR = 1000;

/** Compared at most of each group: the nearest, enough to choose well in a large site. */
const MOST_COMPARED = 24;

interface Needs {
  ground: Ground<OpenNeed>;
  /** In order of urgency, for a project that nobody can place. */
  byRegion: Map<string, OpenNeed[]>;
}

type Candidate = PlacedNeed & OpenNeed;

function candidatesIn({ ground, byRegion }: Needs, from: Position | undefined, region: string) {
  const near: readonly Near<OpenNeed>[] = from
    ? ground.nearestTo(from, MOST_COMPARED)
    : [byRegion.get(region) ?? [], ...byRegion.values()]
        .flatMap((needs) => needs.slice(0, MOST_COMPARED))
        .map((found) => ({ found, kilometres: undefined }));
  return near.map(({ found: { of, item }, kilometres }): Candidate => {
    return { of, item, need: item.need, project: of.slug, region: of.data.region, kilometres };
  });
}

const known = new WeakMap<readonly ProjectToday[], ReturnType<typeof layOut>>();

function openNeedsOf(projects: readonly ProjectToday[]) {
  const open = known.get(projects) ?? layOut(projects);
  known.set(projects, open);
  return open;
}

function layOut(projects: readonly ProjectToday[]) {
  const all = projects.flatMap((of) =>
    of.lacking.flatMap((item) => (thingOf(item.need) ? [{ of, item }] : [])),
  );
  const things = Map.groupBy(all, ({ item }) => thingOf(item.need));
  const needsOf = (needs: OpenNeed[]): Needs => ({
    ground: groundOf(needs, ({ of }) => whereIs(of)),
    byRegion: Map.groupBy(needs, ({ of }) => of.data.region),
  });
  return {
    all: needsOf(all),
    things: new Map([...things].map(([thing, needs]) => [thing, needsOf(needs)])),
  };
}
