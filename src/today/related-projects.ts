import type { Project } from '../model/project.ts';
import { centreOf } from '../places/centre-of.ts';
import { kilometresBetween } from '../places/distance.ts';
import { type Ground, groundOf } from '../places/nearby.ts';
import { places } from '../places/quebec.ts';
import type { ProjectToday } from './project.ts';
import { whereIs } from './where.ts';

/** An open project that is like another, and how far it is, in kilometres. */
export interface RelatedProject {
  project: ProjectToday;
  kilometres: number | undefined;
}

/** Compared at most of each group: enough to choose well, few enough for a site of ten thousand projects. */
const MOST_COMPARED = 24;

/** Open projects that someone who likes this one may like: near it, of the same cause or trade. */
export function relatedTo(
  to: ProjectToday,
  projects: readonly ProjectToday[],
  most: number,
): RelatedProject[] {
  return candidates(to, projects)
    .map((project) => {
      const kilometres = kilometresFrom(to, project);
      return { project, kilometres, likeness: likeness(to.data, project.data, kilometres) };
    })
    .sort((a, b) => b.likeness - a.likeness || (a.kilometres ?? FAR) - (b.kilometres ?? FAR))
    .slice(0, most)
    .map(({ project, kilometres }) => ({ project, kilometres }));
}

/** The open projects nearest to the middle of a region, for one where none is open. */
export function nearestToRegion(
  region: string,
  projects: readonly ProjectToday[],
  most: number,
): ProjectToday[] {
  const centre = centreOf(places, region);
  if (!centre) return [];
  const { ground } = openProjectsOf(projects);
  return ground.nearestTo(centre, most).map(({ found }) => found);
}

const FAR = 1000;

function kilometresFrom(one: ProjectToday, other: ProjectToday): number | undefined {
  const [from, to] = [whereIs(one), whereIs(other)];
  return from && to && kilometresBetween(from, to);
}

function likeness(mine: Project, theirs: Project, kilometres: number | undefined): number {
  const shared = (some: readonly string[], others: readonly string[]) =>
    some.filter((id) => others.includes(id)).length;
  return (
    nearness(kilometres ?? (mine.region === theirs.region ? 60 : FAR)) +
    shared(mine.communities, theirs.communities) * 2 +
    shared(mine.sectors, theirs.sectors)
  );
}

/** How much a distance counts: on foot or by bicycle, by car, on a Saturday, or not at all. */
const nearness = (kilometres: number): number =>
  kilometres < 10 ? 4 : kilometres < 40 ? 3 : kilometres < 100 ? 2 : kilometres < 250 ? 1 : 0;

/** The open projects near one, and those that share something with it. */
function candidates(to: ProjectToday, projects: readonly ProjectToday[]): ProjectToday[] {
  const { ground, groups } = openProjectsOf(projects);
  const from = whereIs(to);
  const found = new Set([
    ...(from ? ground.nearestTo(from, MOST_COMPARED).map((near) => near.found) : []),
    ...groupsOf(to.data).flatMap((key) => groups.get(key) ?? []),
  ]);
  return [...found].filter(({ slug }) => slug !== to.slug);
}

const groupsOf = ({ region, communities, sectors }: Project): string[] => [
  `region ${region}`,
  ...communities.map((id) => `community ${id}`),
  ...sectors.map((id) => `sector ${id}`),
];

interface OpenProjects {
  ground: Ground<ProjectToday>;
  groups: Map<string, ProjectToday[]>;
}

const known = new WeakMap<readonly ProjectToday[], OpenProjects>();

function openProjectsOf(projects: readonly ProjectToday[]): OpenProjects {
  let open = known.get(projects);
  if (!open) {
    const taking = projects.filter(({ takesOffers }) => takesOffers);
    const groups = new Map<string, ProjectToday[]>();
    for (const project of taking) {
      for (const key of groupsOf(project.data)) {
        const group = groups.get(key) ?? [];
        if (group.length < MOST_COMPARED) group.push(project);
        groups.set(key, group);
      }
    }
    open = { ground: groundOf(taking, whereIs), groups };
    known.set(projects, open);
  }
  return open;
}
