import type { Catalogue } from '../../../src/model/catalogue.ts';

/** The French names of what a proposal refers to: a region, a caisse, a term; its id where there is none. */
export function nameIn({ regions, communities, caisses, partners, vocabularies }: Catalogue) {
  const term = (terms: readonly { id: string; label: string }[]) => (id: string) =>
    terms.find((each) => each.id === id)?.label;
  const own = (names: Readonly<Record<string, string>>) => (id: string) =>
    Object.hasOwn(names, id) ? names[id] : undefined;
  const named = (things: Readonly<Record<string, { name: string }>>) => (id: string) =>
    Object.hasOwn(things, id) ? things[id]?.name : undefined;
  const lists: Readonly<Record<string, (id: string) => string | undefined>> = {
    regions: own(regions),
    communities: own(communities),
    caisses: named(caisses),
    partners: named(partners),
    sectors: term(vocabularies.sectors),
    skills: term(vocabularies.skills),
    materials: term(vocabularies.materials),
    units: (id) => vocabularies.units.find((each) => each.id === id)?.many,
  };
  return (list: string, id: string): string => lists[list]?.(id) ?? id;
}
