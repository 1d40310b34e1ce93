import { sayPlace } from '../i18n/place.ts';
import type { State } from '../search/facets.ts';
import { plainText } from '../search/plain-text.ts';
import type { SearchRecord } from '../search/record.ts';
import type { ProjectToday } from '../today/project.ts';
import { type Names, thingWords } from './names.ts';

/** A project as the search knows it: what it lacks first. Of its promoter, the name alone. */
export function projectRecord(project: ProjectToday, names: Names): SearchRecord {
  const { slug, data, story } = project;
  const { outcome } = data;
  const region = names.regions.get(data.region) ?? '';
  return {
    url: `/projets/${slug}/`,
    title: data.title,
    text: sentences([
      data.summary,
      ...project.needs.flatMap(({ need }) => [need.title, need.details]),
      plainText(story),
      data.extends,
      ...data.steps.flatMap((step) => [step.title, step.outcome]),
      outcome?.text,
      data.cancellation,
    ]),
    words: [
      ...project.needs.flatMap(({ need }) => thingWords(need, names)),
      ...data.sectors.flatMap((id) => names.sectors.get(id) ?? []),
      ...data.communities.map((id) => names.communities.get(id) ?? ''),
      names.caisses.get(data.caisse) ?? '',
      data.promoter.name,
      data.promoter.fiduciary ?? '',
      data.place.name ?? '',
      region,
      data.place.municipality,
    ],
    place: sayPlace(data.place.municipality, region),
    days: outcome && project.phase === 'completed' ? { done: outcome.date } : data.window,
    facets: {
      type: ['projet'],
      region: [data.region],
      secteur: data.sectors,
      communaute: data.communities,
      caisse: [data.caisse],
      etat: [stateOf(project)],
    },
  };
}

function stateOf({ phase }: ProjectToday): State {
  switch (phase) {
    case 'upcoming':
    case 'running':
      return 'ouvert';
    case 'over':
      return 'passe';
    case 'completed':
      return 'termine';
    case 'cancelled':
      return 'annule';
  }
}

/** One text of several, each ending as a sentence does. */
function sentences(parts: readonly (string | undefined)[]): string {
  return parts
    .flatMap((part) => part?.trim() || [])
    .map((part) => (/[.!?…]»?$/.test(part) ? part : `${part}.`))
    .join(' ');
}
