import type { Catalogue } from '../model/catalogue.ts';
import type { Following, Subject } from './following.ts';

/** One thing that can be followed. */
export interface Choice {
  value: string;
  label: string;
}

/** All that can be followed, in the order in which it is read. */
export type Choices = Record<Subject, readonly Choice[]>;

type Known = Pick<Catalogue, 'regions' | 'communities' | 'vocabularies'> & {
  caisses: Readonly<Record<string, { name: string }>>;
};

/** What can be followed of what there is. */
export function choicesOf({ regions, caisses, communities, vocabularies }: Known): Choices {
  return {
    regions: named(regions),
    caisses: named(
      Object.fromEntries(Object.entries(caisses).map(([slug, { name }]) => [slug, name])),
    ),
    communities: named(communities),
    skills: sorted(vocabularies.skills.map(({ id, label }) => ({ value: id, label }))),
    materials: sorted(vocabularies.materials.map(({ id, label }) => ({ value: id, label }))),
  };
}

/** The names of what is followed in a group, in the order of the choices; what is gone is left out. */
export function namesIn(choices: Choices, following: Following, subject: Subject): string[] {
  const chosen = new Set(following[subject]);
  return choices[subject].filter(({ value }) => chosen.has(value)).map(({ label }) => label);
}

function named(names: Readonly<Record<string, string>>): Choice[] {
  return sorted(Object.entries(names).map(([value, label]) => ({ value, label })));
}

function sorted(choices: Choice[]): Choice[] {
  return choices.sort((one, other) => one.label.localeCompare(other.label, 'fr'));
}
