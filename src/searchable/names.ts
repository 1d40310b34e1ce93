import type { Site } from '../content.ts';
import type { Need } from '../model/need.ts';
import type { Term } from '../model/settings.ts';

type Words = ReadonlyMap<string, string[]>;

/** The names of what entries refer to by id, ready for thousands of them. */
export interface Names {
  regions: ReadonlyMap<string, string>;
  caisses: ReadonlyMap<string, string>;
  communities: ReadonlyMap<string, string>;
  /** All the words for each, the first being its label. */
  sectors: Words;
  skills: Words;
  materials: Words;
}

export function namesOf({ regions, caisses, communities, settings }: Site): Names {
  const byId = (entries: readonly { id: string; data: { name: string } }[]) =>
    new Map(entries.map(({ id, data }) => [id, data.name]));
  const { sectors, skills, materials } = settings.vocabularies;
  return {
    regions: byId(regions),
    caisses: byId(caisses),
    communities: byId(communities),
    sectors: wordsById(sectors),
    skills: wordsById(skills),
    materials: wordsById(materials),
  };
}

/** All the words for the skill or the material that a need is for; none for money. */
export function thingWords(need: Need, { skills, materials }: Names): string[] {
  if (need.category === 'financial') return [];
  return (need.category === 'human' ? skills.get(need.skill) : materials.get(need.material)) ?? [];
}

const wordsById = (terms: readonly Term[]): Words =>
  new Map(terms.map(({ id, label, synonyms }) => [id, [label, ...synonyms]]));
