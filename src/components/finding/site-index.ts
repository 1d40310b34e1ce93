import { createHash } from 'node:crypto';
import type { ProjectToday, Site } from '../../content.ts';
import { type Lexicon, lexiconOf } from '../../finding/lexicon.ts';
import type { NeedsIndex, Spot } from '../../finding/needs-index.ts';
import { needsToFind } from '../../finding/needs-to-find.ts';
import { publishIndex } from '../../finding/pack-index.ts';
import { sayAction } from '../../i18n/need-words.ts';

const known = new WeakMap<Site, Lexicon>();

/** Everything that is searched, as it stands today, with its words. */
export function lexiconOfSite(site: Site): Lexicon {
  const before = known.get(site);
  if (before) return before;
  const lexicon = lexiconOf(indexOfSite(site));
  known.set(site, lexicon);
  return lexicon;
}

/** The index as a browser loads it, and its address, which changes with what it holds. */
export interface PublishedFile {
  hash: string;
  address: string;
  json: string;
}

const published = new WeakMap<Site, PublishedFile>();

/** What `/aider/` loads once somebody searches. */
export function publishedIndex(site: Site): PublishedFile {
  const before = published.get(site);
  if (before) return before;
  const json = JSON.stringify(publishIndex(lexiconOfSite(site).index));
  const hash = createHash('sha256').update(json).digest('hex').slice(0, 12);
  const file = { hash, address: `/aider/besoins/${hash}.json`, json };
  published.set(site, file);
  return file;
}

function indexOfSite({ settings, today, regions, projects }: Site): NeedsIndex {
  const { skills, materials, units } = settings.vocabularies;
  return {
    today,
    regions: regions.map(({ id, data }) => ({ slug: id, name: data.name })),
    terms: [
      ...skills.map((term) => ({ ...term, category: 'human' as const })),
      ...materials.map((term) => ({ ...term, category: 'material' as const })),
    ],
    units,
    needs: needsToFind(projects, sayAction, spotOf),
  };
}

function spotOf({ data: { place, region } }: ProjectToday): Spot {
  return { municipality: place.municipality, region, postalCode: place.postalCode };
}
