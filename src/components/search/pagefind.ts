import type { FacetName, Facets } from '../../search/facets.ts';
import { facetNames } from '../../search/facets.ts';
import type { Meta } from '../../search/record.ts';

/** How many results each value of each facet would leave. */
export type Counts = Record<FacetName, Record<string, number>>;

/** What Pagefind gives of a result once it is asked for. */
export interface Fragment {
  url: string;
  excerpt: string;
  meta: Meta;
  filters: Partial<Record<FacetName, string[]>>;
}

export interface Found {
  results: readonly { data(): Promise<Fragment> }[];
  counts: Counts;
}

export const NOTHING: Found = {
  results: [],
  counts: { type: {}, region: {}, secteur: {}, communaute: {}, caisse: {}, etat: {} },
};

interface Answer {
  results: Found['results'];
  filters: Partial<Counts>;
}

interface Pagefind {
  options(options: object): Promise<void>;
  filters(): Promise<unknown>;
  search(words: string | null, options: object): Promise<Answer>;
}

/** Words quoted around what is found. */
const EXCERPT = 26;

let loaded: Promise<Pagefind> | undefined;
let tries = 0;

/** Loads Pagefind and the list of filters: once, and not before somebody searches. */
function load(): Promise<Pagefind> {
  loaded ??= start().catch((error: unknown) => {
    // Whoever comes back online tries again.
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function start(): Promise<Pagefind> {
  // A browser does not load again, from the same address, a program that did not come.
  const address = `/pagefind/pagefind.js${tries++ ? `?${tries}` : ''}`;
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  // A worker would load the same program a second time.
  await pagefind.options({ excerptLength: EXCERPT, excerptEllipsis: '…', noWorker: true });
  await pagefind.filters();
  return pagefind;
}

/**
 * Searches the whole site; without a word, all that the facets leave, in the site's own order.
 *
 * @throws where the index cannot be loaded
 */
export async function find(words: readonly string[], facets: Facets): Promise<Found> {
  const pagefind = await load();
  const ask = (filters: Facets) =>
    words.length > 0
      ? pagefind.search(words.join(' '), { filters })
      : pagefind.search(null, { filters, sort: { rank: 'asc' } });
  const { results, filters } = await ask(facets);
  const counts = await Promise.all(
    facetNames.map(async (name) => {
      // A facet that is chosen counts what its other values would leave in its place.
      const { [name]: chosen, ...others } = facets;
      return [name, (chosen ? (await ask(others)).filters : filters)[name] ?? {}] as const;
    }),
  );
  return { results, counts: Object.fromEntries(counts) as Counts };
}
