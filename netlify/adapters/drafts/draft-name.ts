import { collectionNames } from '../../../src/model/nouns.ts';
import { picture } from '../../../src/model/picture.ts';
import { isSlug } from '../../../src/model/slug.ts';
import type { DraftFile, DraftName } from './drafts.ts';

const BRANCHES = 'cms/';

/** The branch of an entry’s draft, as Decap names it. */
export function branchOf({ collection, slug }: DraftName): string {
  return `${BRANCHES}${collection}/${slug}`;
}

/** The entry whose draft a branch is; undefined for any other branch. */
export function nameOfBranch(branch: string): DraftName | undefined {
  if (!branch.startsWith(BRANCHES)) return undefined;
  const [collection, slug, ...more] = branch.slice(BRANCHES.length).split('/');
  const known = collectionNames.find((name) => name === collection);
  if (!known || slug === undefined || more.length > 0 || !isSlug(slug)) return undefined;
  return { collection: known, slug };
}

/** An entry’s file, within the content folder. */
export function entryPath({ collection, slug }: DraftName): string {
  return `${collection}/${slug}.md`;
}

/** Whether an entry may have this name, whatever the types say of it: it becomes a branch and a path. */
export function isDraftName(name: DraftName): boolean {
  return nameOfBranch(branchOf(name)) !== undefined;
}

/** Whether a draft of this name may change these files: its own, pictures, and each once. */
export function mayChange(name: DraftName, files: readonly DraftFile[]): boolean {
  const paths = files.map(({ path }) => path);
  return (
    isDraftName(name) &&
    paths.length > 0 &&
    new Set(paths.map((path) => path.toLowerCase())).size === paths.length &&
    paths.every((path) => path === entryPath(name) || isMediaPath(path))
  );
}

/** Whether a path is that of a picture in the media folder, and of nothing else. */
export function isMediaPath(path: string): boolean {
  const parts = path.split('/');
  return (
    picture.shape.file.safeParse(path).success &&
    parts[0] === 'media' &&
    parts.every((part) => /^[A-Za-z0-9_-]/.test(part))
  );
}

/** A path in the repository, of one within the content folder. */
export function inRepository(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}

/** A path within the content folder, of one in the repository; undefined for what is elsewhere. */
export function inContent(folder: string, path: string): string | undefined {
  if (folder === '') return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}
