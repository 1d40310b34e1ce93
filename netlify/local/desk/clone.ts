import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BRANCH, FOLDER_SETTING } from '../../adapters/drafts/local-git/desk-clone.ts';
import { type Repository, repositoryAt } from '../../adapters/git/repository.ts';

export { BRANCH };

/** The upstream commit that the desk's branch was last brought up to. */
export const UPSTREAM = 'refs/perron/upstream';

/** The desk's own repository. Nothing of it is ever sent anywhere. */
export interface Clone extends Repository {
  /** The content folder in it, with slashes; empty when it is the root. */
  folder: string;
}

/** The clone in a folder, which is made when it is not there. */
export async function openClone(root: string, folder: string): Promise<Clone> {
  const clone: Clone = { ...repositoryAt(root), folder };
  await mkdir(root, { recursive: true });
  if (!existsSync(join(root, '.git'))) {
    // Without the sample hooks and the like: they are read by nobody.
    await clone.git(['init', '--quiet', '--template=']);
    await clone.git(['config', 'include.path', SETTINGS_FILE]);
  }
  await writeFile(join(root, '.git', SETTINGS_FILE), settingsFor(folder));
  await clone.git(['config', FOLDER_SETTING, folder]);
  await showOnlyContent(clone);
  return clone;
}

const SETTINGS_FILE = 'perron.config';

/** The clone's settings: who commits, and nothing that would surprise Decap's server. */
function settingsFor(folder: string): string {
  return `[user]
	name = Bureau local de Perron
	email = bureau@localhost
[commit]
	gpgsign = false
[core]
	hooksPath = .no-hooks
	autocrlf = false
	quotepath = false
	sparseCheckout = ${folder !== ''}
# The branch is watched as a file: nothing may pack it away.
[gc]
	auto = 0
`;
}

/** The rest of the repository is not checked out: the desk has no use for the code. */
async function showOnlyContent({ root, folder }: Clone) {
  if (folder === '') return;
  await mkdir(join(root, '.git', 'info'), { recursive: true });
  const escaped = folder.replace(/[\\*?[\]!#]/g, '\\$&');
  await writeFile(join(root, '.git', 'info', 'sparse-checkout'), `/${escaped}/\n`);
}

/** Where Git keeps a rebase that is under way. */
const REBASES = ['rebase-merge', 'rebase-apply'];

/**
 * Puts the clone's work tree back on its branch, whatever was interrupted in it: the desk's server
 * works there, and may have been stopped, or have failed, in the middle of something.
 */
export async function tidy(clone: Clone) {
  await rm(join(clone.root, '.git', 'index.lock'), { force: true });
  if (REBASES.some((folder) => existsSync(join(clone.root, '.git', folder)))) {
    await clone.gitMaybe(['rebase', '--quit']);
  }
  await clone.git(['symbolic-ref', 'HEAD', `refs/heads/${BRANCH}`]);
  await clone.git(['reset', '--hard', '--quiet']);
  await clone.git(['clean', '-fdq']);
}
