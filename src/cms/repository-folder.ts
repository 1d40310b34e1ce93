import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** The root of the Git work tree that a folder is in, or undefined when it is in none. */
export function repositoryRoot(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : repositoryRoot(parent);
}

/** The content folder as the desk must name it: relative to its repository, with slashes. */
export function folderInRepository(folder: string): string {
  const root = repositoryRoot(folder);
  return root === undefined ? 'content' : relative(root, folder).split(sep).join('/');
}
