import type { Site } from '../content.ts';
import type { SearchRecord } from '../search/record.ts';

/** Needs quoted for each thing: the most pressing say enough. */
const MOST_QUOTED = 20;

interface Lacking {
  titles: string[];
  regions: Set<string>;
}

/** Each skill and each material that some project lacks, as the search knows it: by all its names. */
export function needRecords({ projects, settings }: Pick<Site, 'projects' | 'settings'>) {
  const things = new Map<string, Lacking>();
  for (const { lacking, data } of projects) {
    for (const { need } of lacking) {
      if (need.category === 'financial') continue;
      const id = need.category === 'human' ? need.skill : need.material;
      const thing = things.get(id) ?? { titles: [], regions: new Set() };
      if (thing.titles.length < MOST_QUOTED) thing.titles.push(need.title);
      thing.regions.add(data.region);
      things.set(id, thing);
    }
  }
  const { skills, materials } = settings.vocabularies;
  return [...skills, ...materials].flatMap(({ id, label, synonyms }): SearchRecord[] => {
    const thing = things.get(id);
    if (!thing) return [];
    return [
      {
        url: `/besoins/${id}/`,
        title: label,
        text: `Il en manque : ${thing.titles.join(' ; ')}.`,
        words: synonyms,
        place: '',
        facets: { type: ['besoin'], region: [...thing.regions] },
      },
    ];
  });
}
