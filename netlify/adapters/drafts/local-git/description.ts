import { GitError } from '../../git/git.ts';
import { branchOf } from '../draft-name.ts';
import type { DraftName, DraftStatus } from '../drafts.ts';
import { labelOf, statusOfLabel } from '../status-label.ts';
import type { DeskClone } from './desk-clone.ts';
import { patiently } from './patience.ts';

const KEY = /^branch\.(cms\/.+)\.description$/;

/** The status of every draft, by its branch: Decap’s server keeps it in the branch’s description. */
export async function statuses(clone: DeskClone): Promise<Map<string, DraftStatus>> {
  const settings = await clone.gitMaybe(['config', '-z', '--get-regexp', KEY.source]);
  const found = new Map<string, DraftStatus>();
  for (const setting of (settings ?? '').split('\0')) {
    const [key = '', value = ''] = setting.split('\n');
    const branch = KEY.exec(key)?.[1];
    if (branch) found.set(branch, statusOfLabel(value.trim()) ?? 'draft');
  }
  return found;
}

/** Writes a draft’s status; false when the settings stay locked. */
export function writeStatus(clone: DeskClone, name: DraftName, status: DraftStatus) {
  const key = `branch.${branchOf(name)}.description`;
  return written(clone, ['config', '--replace-all', key, labelOf(status)]);
}

/** Forgets all that the settings tell of a draft’s branch. */
export async function forgetStatus(clone: DeskClone, name: DraftName): Promise<boolean> {
  const section = `branch.${branchOf(name)}`;
  if ((await clone.gitMaybe(['config', `${section}.description`])) === undefined) return true;
  return written(clone, ['config', '--remove-section', section]);
}

/** Git does not wait for a lock on the settings, which Decap’s server and others take for an instant. */
async function written(clone: DeskClone, command: string[]): Promise<boolean> {
  const done = await patiently(async () => {
    try {
      await clone.git(command);
      return true;
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      // Somebody else has removed the section meanwhile.
      if (/no such section/i.test(error.message)) return true;
      return undefined;
    }
  });
  return done ?? false;
}
