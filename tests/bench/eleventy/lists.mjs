import { pageAddress, pagesOf } from '../../../src/components/pagination.ts';
import { mostWanted } from './questions.mjs';

/** Everything that lists projects, cut into pages of as many as Perron's. */
export function listPages({ projects, regions, caisses, communities, sectors }, today) {
  const holding = (field) => (id) =>
    projects.filter(({ data }) => data[field] === id || data[field]?.includes?.(id));
  const places = [
    { base: '/projets/', name: 'Tous les projets', projects, wanted: [] },
    ...regions.map(fromEntry('regions', holding('region'))),
    ...caisses.map(fromEntry('caisses', holding('caisse'))),
    ...communities.map(fromEntry('communautes', holding('communities'))),
    ...sectors.map(({ id, label }) => ({
      base: `/secteurs/${id}/`,
      name: label,
      projects: holding('sectors')(id),
    })),
  ];
  return places.flatMap((place) => pagesOfPlace({ wanted: sixWanted(place, today), ...place }));
}

const fromEntry = (folder, projectsOf) => (entry) => ({
  base: `/${folder}/${entry.fileSlug}/`,
  name: entry.data.name,
  summary: entry.data.summary,
  projects: projectsOf(entry.fileSlug),
  entry,
});

const sixWanted = ({ projects }, today) => mostWanted(projects, today).slice(0, 6);

function pagesOfPlace(place) {
  return pagesOf(place.projects).map(({ number, last, items }) => ({
    place,
    number,
    last,
    items,
    title: number === 1 ? place.name : `${place.name}, page ${number}`,
    address: pageAddress(place.base, number),
    previous: number > 1 ? pageAddress(place.base, number - 1) : undefined,
    next: number < last ? pageAddress(place.base, number + 1) : undefined,
  }));
}
