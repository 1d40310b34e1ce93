import { relatedTo } from '../../../src/today/related-projects.ts';
import { asked, iso } from './filters.mjs';

/** Whether a project still takes offers on a day. */
function isOpen(data, today) {
  return data.status === 'open' && iso(data.window.end) >= today;
}

function stateOn(need, data, today) {
  if (!isOpen(data, today)) return 'closed';
  if ((need.covered ?? 0) >= asked(need)) return 'filled';
  return today > iso((need.window ?? data.window).end) ? 'past' : 'lacking';
}

/** A project's needs with their states, the essential ones first. */
export function statesOn(data, today) {
  return data.needs
    .map((need) => ({ need, state: stateOn(need, data, today) }))
    .sort((a, b) => Number(b.need.essential ?? false) - Number(a.need.essential ?? false));
}

/** Those that take offers first, the nearest end first. */
export function sortedByUrgency(projects, today) {
  const key = ({ data }) => `${isOpen(data, today) ? 0 : 1}${iso(data.window.end)}`;
  return projects
    .map((project) => [key(project), project])
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, project]) => project);
}

/** The offer forms of a project: the general one, and one per open need that is not money. */
export function offersOf({ data, fileSlug }, today) {
  if (!isOpen(data, today)) return [];
  const needs = statesOn(data, today).filter(
    ({ need, state }) => state === 'lacking' && need.category !== 'financial',
  );
  return [undefined, ...needs.map(({ need }) => need)].map((need) => ({
    project: data,
    slug: fileSlug,
    need,
  }));
}

/** Finds, for a slug, the three open projects most like it: as Perron does. */
export function relatedOn(list, today) {
  const projects = list.map((project) => {
    const { region, place, communities = [], sectors } = project.data;
    return {
      slug: project.fileSlug,
      data: { region, place, communities, sectors },
      takesOffers: isOpen(project.data, today),
      project,
    };
  });
  const bySlug = new Map(projects.map((project) => [project.slug, project]));
  return (slug) =>
    relatedTo(bySlug.get(slug), projects, 3).map(({ project: near }) => near.project);
}

/** What some projects need most: what the most of them lack first. */
export function mostWanted(projects, today) {
  const found = new Map();
  for (const { data } of projects) {
    for (const { need, state } of statesOn(data, today)) {
      if (state !== 'lacking' || need.category === 'financial') continue;
      const id = need.skill ?? need.material;
      const wanted = found.get(id) ?? { id, projects: 0, missing: 0 };
      wanted.projects += 1;
      wanted.missing += asked(need) - (need.covered ?? 0);
      found.set(id, wanted);
    }
  }
  return [...found.values()].sort((a, b) => b.projects - a.projects);
}
