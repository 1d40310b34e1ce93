import { existsSync, realpathSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { git, gitMaybe } from '../../adapters/git/git.ts';
import { commitId } from '../../adapters/git/repository.ts';
import { type Clone, UPSTREAM } from './clone.ts';

/** Where the content comes from: a Git repository of the developer's, or a plain folder. */
export type Source =
  | { kind: 'repository'; root: string; folder: string }
  | { kind: 'folder'; path: string; folder: string };

/** What a content folder is part of. It is only looked at. */
export async function sourceOf(contentFolder: string): Promise<Source> {
  const here = { in: contentFolder };
  const root = await gitMaybe(['rev-parse', '--show-toplevel'], here);
  if (root) {
    const folder = relative(realpathSync(root), realpathSync(contentFolder)).split(sep).join('/');
    const committed = await gitMaybe(['ls-tree', '--name-only', 'HEAD', './'], here);
    if (committed) return { kind: 'repository', root, folder };
  }
  return { kind: 'folder', path: contentFolder, folder: 'content' };
}

/** Brings the source's present state into the clone as a commit, and names it. */
export async function fetchUpstream(clone: Clone, source: Source): Promise<string> {
  if (source.kind === 'folder') return commitFolder(clone, source);
  // The reader of another's repository is checked against that person's own settings.
  await git(['fetch', '--quiet', '--no-tags', '--update-shallow', source.root, 'HEAD'], {
    in: clone.root,
  });
  return clone.git(['rev-parse', 'FETCH_HEAD']);
}

/** Files that Git does not know are put in a commit of the clone's, on top of the one before. */
async function commitFolder(
  clone: Clone,
  { path, folder }: Source & { kind: 'folder' },
): Promise<string> {
  const environment = { GIT_INDEX_FILE: join(clone.root, '.git', 'perron-index') };
  const names = existsSync(path) ? await filesIn(path) : [];
  const paths = names.map((name) => join(path, name)).join('\n');
  const ids = (
    await clone.git(['hash-object', '-w', '--no-filters', '--stdin-paths'], paths)
  ).split('\n');
  const entries = names.map((name, index) => `100644 ${ids[index]}\t${folder}/${name}\n`).join('');
  await clone.git(['read-tree', '--empty'], undefined, environment);
  await clone.git(['update-index', '--add', '--index-info'], entries, environment);
  const tree = await clone.git(['write-tree'], undefined, environment);
  const last = await commitId(clone, UPSTREAM);
  if (last && (await clone.git(['rev-parse', `${last}^{tree}`])) === tree) return last;
  const parents = last ? ['-p', last] : [];
  return clone.git(['commit-tree', tree, ...parents, '-m', 'Contenu du dossier au démarrage']);
}

/** The files of a folder, hidden ones aside, as paths with slashes. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep))
    .filter((parts) => parts.every((part) => !part.startsWith('.')))
    .map((parts) => parts.join('/'))
    .sort();
}
