import { close, createIndex } from 'pagefind';
import { wordsApart } from '../../../src/search/french.ts';
import { compactDay, type Meta, type SearchRecord } from '../../../src/search/record.ts';

/** A file of the index, named from its folder. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** What a search asks for. Pagefind also writes interfaces of its own, and one program more for each language. */
const USED =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.fr\.pagefind|.*\.pf_(?:meta|fragment|index|filter))$/;

/** Records told to Pagefind before waiting for its answers. */
const AT_ONCE = 200;

/**
 * The index of some records, as files that a page in the browser reads with Pagefind.
 *
 * @throws when Pagefind cannot run here, or refuses a record
 */
export async function makeIndex(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'fr' });
    if (!index) throw new Error(`make-index: ${errors.join(', ')}`);
    for (let first = 0; first < records.length; first += AT_ONCE) {
      const added = await Promise.all(
        records
          .slice(first, first + AT_ONCE)
          .map((record, place) => index.addCustomRecord(customRecord(record, first + place))),
      );
      refuse(added.flatMap((answer) => answer.errors));
    }
    const made = await index.getFiles();
    refuse(made.errors);
    return made.files.filter(({ path }) => USED.test(path));
  } finally {
    await close();
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`make-index: ${errors.join(', ')}`);
}

/** @param rank its place where nothing is searched but filters */
function customRecord(
  { url, title, text, words, place, days, facets }: SearchRecord,
  rank: number,
) {
  return {
    url,
    language: 'fr',
    content: wordsApart(text),
    meta: metaOf({ title, place, words: [...new Set(words)].join(', ') }, days),
    filters: Object.fromEntries(
      Object.entries(facets).map(([name, values]) => [name, [...values]]),
    ),
    sort: { rank: String(rank) },
  };
}

function metaOf(texts: Meta, days: SearchRecord['days']): Record<string, string> {
  const dated: Meta = !days
    ? {}
    : 'done' in days
      ? { done: compactDay(days.done) }
      : { start: compactDay(days.start), end: compactDay(days.end) };
  const apart = Object.entries({ ...texts, ...dated })
    .map(([name, value]) => [name, wordsApart(value)] as const)
    .filter(([, value]) => value !== '');
  return Object.fromEntries(apart);
}
