import type { CaisseEntry, Community, Region, ResourceEntry } from '../content.ts';
import type { Term } from '../model/settings.ts';
import { plainText } from '../search/plain-text.ts';
import type { SearchRecord } from '../search/record.ts';
import type { Names } from './names.ts';

/** A region as the search knows it. */
export function regionRecord({ id, data, rendered }: Region): SearchRecord {
  return {
    url: `/regions/${id}/`,
    title: data.name,
    text: textOf(data.summary, rendered?.html),
    words: [],
    place: '',
    facets: { type: ['region'], region: [id] },
  };
}

/** A caisse as the search knows it: its calls for projects too. */
export function caisseRecord({ id, data, rendered }: CaisseEntry, names: Names): SearchRecord {
  const regions = data.regions.map((region) => names.regions.get(region) ?? '');
  return {
    url: `/caisses/${id}/`,
    title: data.name,
    text: [
      textOf(data.summary, rendered?.html),
      ...data.calls.map(({ title, text }) => `${title}. ${text}`),
    ].join(' '),
    words: regions,
    place: data.municipality ?? '',
    facets: { type: ['caisse'], caisse: [id], region: data.regions },
  };
}

/** A community of interest as the search knows it. */
export function communityRecord({ id, data, rendered }: Community): SearchRecord {
  return {
    url: `/communautes/${id}/`,
    title: data.name,
    text: textOf(data.summary, rendered?.html),
    words: [],
    place: '',
    facets: { type: ['communaute'], communaute: [id] },
  };
}

/** A sector as the search knows it: by all its names. */
export function sectorRecord({ id, label, synonyms }: Term): SearchRecord {
  return {
    url: `/secteurs/${id}/`,
    title: label,
    text: `Les projets du secteur « ${label} », et ce qui leur manque.`,
    words: synonyms,
    place: '',
    facets: { type: ['secteur'], secteur: [id] },
  };
}

/** A resource as the search knows it: where it is, or everywhere. */
export function resourceRecord({ id, data }: ResourceEntry, names: Names): SearchRecord {
  const everywhere = data.regions.length === 0;
  const things = [
    ...data.skills.flatMap((skill) => names.skills.get(skill) ?? []),
    ...data.materials.flatMap((material) => names.materials.get(material) ?? []),
  ];
  return {
    url: `/ressources/#ressource-${id}`,
    title: data.name,
    text: data.summary,
    words: [...things, ...data.sectors.flatMap((sector) => names.sectors.get(sector) ?? [])],
    place: everywhere
      ? ''
      : data.regions.map((region) => names.regions.get(region) ?? '').join(', '),
    facets: {
      type: ['ressource'],
      region: everywhere ? [...names.regions.keys()] : data.regions,
      secteur: data.sectors,
    },
  };
}

const textOf = (summary: string, html = '') => `${summary} ${plainText(html)}`.trim();
