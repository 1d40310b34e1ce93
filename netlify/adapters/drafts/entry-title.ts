import { nouns } from '../../../src/model/nouns.ts';
import { textOf } from '../../../src/reading/file-text.ts';
import { parseFrontmatter } from '../../../src/reading/frontmatter.ts';
import type { DraftName } from './drafts.ts';

/** How an entry is called, by its own file; by its slug where the file does not tell. */
export function entryTitle({ collection, slug }: DraftName, file: Uint8Array): string {
  const text = textOf(file);
  const read = text.ok ? parseFrontmatter(text.value) : undefined;
  const title: unknown = read?.ok && Reflect.get(read.value.data, nouns[collection].title);
  return typeof title === 'string' && title.trim() !== '' ? title : slug;
}
