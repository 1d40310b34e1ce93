import { type Facets, facetNames } from './facets.ts';
import { LONGEST_SEARCH } from './french.ts';

/** What is asked: words, and what narrows them. */
export interface Search {
  typed: string;
  facets: Facets;
}

/** An id in an address; anything else in its place is no value at all. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The search that an address, or a form, asks for. */
export function searchIn(values: Pick<URLSearchParams, 'get'>): Search {
  const facets: Facets = {};
  for (const name of facetNames) {
    const value = values.get(name)?.slice(0, 80);
    if (value && ID.test(value)) facets[name] = value;
  }
  return { typed: (values.get('q') ?? '').slice(0, LONGEST_SEARCH), facets };
}

/** The address of a search, without what it does not say: `/recherche/?q=v%C3%A9lo&region=laval`. */
export function addressOf({ typed, facets }: Search): string {
  const values = new URLSearchParams();
  if (typed.trim()) values.set('q', typed.trim());
  for (const name of facetNames) {
    const value = facets[name];
    if (value) values.set(name, value);
  }
  const query = values.toString();
  return `/recherche/${query && `?${query}`}`;
}

/** Whether anything is asked at all. */
export function isAsked({ typed, facets }: Search): boolean {
  return typed.trim() !== '' || Object.keys(facets).length > 0;
}
