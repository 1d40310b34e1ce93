import type { CollectionName } from './editor.ts';
import type { Nouns } from './nouns.ts';
import type { Settings } from './settings.ts';

/** One file of `content/`, read and checked. */
export interface Entry<T> {
  /** The file's name without `.md`. */
  slug: string;
  /** The file, relative to the content folder: `projects/des-velos.md`. */
  file: string;
  data: T;
  /** The Markdown below the frontmatter. */
  body: string;
}

/** All that editors wrote, each entry valid by itself and with the others. Entries are in order of slug. */
export type Content = { [Name in CollectionName]: Entry<Nouns[Name]>[] } & { settings: Settings };
