import type { Project } from '../model/project.ts';
import type { ProjectToday } from './project.ts';

/** Compared at most: enough to choose well, few enough for a site of ten thousand projects. */
const MOST_COMPARED = 150;

/** Open projects that someone who likes this one may like: same place, cause or trade. */
export function relatedTo(
  { slug, data }: ProjectToday,
  projects: readonly ProjectToday[],
  most: number,
): ProjectToday[] {
  return near(projects, data)
    .filter((other) => other.slug !== slug)
    .map((project) => ({ project, likeness: likeness(data, project.data) }))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ project }) => project);
}

function likeness(mine: Project, theirs: Project): number {
  const shared = (some: readonly string[], others: readonly string[]) =>
    some.filter((id) => others.includes(id)).length;
  return (
    (mine.region === theirs.region ? 3 : 0) +
    shared(mine.communities, theirs.communities) * 2 +
    shared(mine.sectors, theirs.sectors)
  );
}

/** Open projects that have something in common with one, the nearest in place first. */
function near(projects: readonly ProjectToday[], project: Project): ProjectToday[] {
  const groups = openGroupsOf(projects);
  const found = new Set<ProjectToday>();
  for (const key of groupsOf(project)) {
    for (const other of groups.get(key) ?? []) {
      if (found.size === MOST_COMPARED) return [...found];
      found.add(other);
    }
  }
  return [...found];
}

const groupsOf = ({ region, communities, sectors }: Project): string[] => [
  `region ${region}`,
  ...communities.map((id) => `community ${id}`),
  ...sectors.map((id) => `sector ${id}`),
];

const openGroups = new WeakMap<readonly ProjectToday[], Map<string, ProjectToday[]>>();

function openGroupsOf(projects: readonly ProjectToday[]): Map<string, ProjectToday[]> {
  const known = openGroups.get(projects);
  if (known) return known;
  const groups = new Map<string, ProjectToday[]>();
  for (const project of projects.filter(({ takesOffers }) => takesOffers)) {
    for (const key of groupsOf(project.data)) {
      const group = groups.get(key) ?? [];
      group.push(project);
      groups.set(key, group);
    }
  }
  openGroups.set(projects, groups);
  return groups;
}
