import type { SearchRecord } from '../../../src/search/record.ts';
import { pageRecord } from './page-record.ts';

/** Where the pages put what the content holds, for the index. */
export const RECORDS = 'recherche/fiches.json';

/**
 * Everything that is searched: what the content holds, and the pages of the site's own words.
 *
 * @param fixed the addresses of pages that are always there
 * @param read the text of a file of the site, named from its root; it throws where there is none
 */
export async function allRecords(
  fixed: readonly string[],
  read: (path: string) => Promise<string>,
): Promise<SearchRecord[]> {
  const records = JSON.parse(await read(RECORDS)) as SearchRecord[];
  const known = new Set(records.map(({ url }) => url));
  for (const path of fixed) {
    if (known.has(path)) continue;
    const record = pageRecord(path, await read(path.slice(1)));
    if (record) records.push(record);
  }
  return records;
}
