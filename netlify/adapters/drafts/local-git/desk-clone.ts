import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Repository, repositoryAt } from '../../git/repository.ts';

/** The branch that is published on the local site. */
export const BRANCH = 'main';

/** The setting of the desk’s clone that tells where the content is in it. */
export const FOLDER_SETTING = 'perron.folder';

/** The desk’s clone, where Decap’s server works at the same time. */
export interface DeskClone extends Repository {
  /** The content folder in it, with slashes; empty when it is the root. */
  folder: string;
}

/** How the desk’s clone in a folder is opened; undefined while it has not been made. */
export function deskCloneIn(root: string): () => Promise<DeskClone | undefined> {
  let clone: DeskClone | undefined;
  return async () => {
    if (!existsSync(join(root, '.git'))) return undefined;
    if (clone) return clone;
    const repository = repositoryAt(root);
    const folder = await repository.gitMaybe(['config', FOLDER_SETTING]);
    if (folder !== undefined) clone = { ...repository, folder };
    return clone;
  };
}
