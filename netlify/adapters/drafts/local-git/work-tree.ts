import { constants, copyFile, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { GitError } from '../../git/git.ts';
import { MAIN } from './branches.ts';
import type { DeskClone } from './desk-clone.ts';
import { patiently } from './patience.ts';
import { at, type Moved } from './refs.ts';

/**
 * Moves the published branch. Where Decap's server has it in its work tree, as it does between two
 * requests, the files follow: else its next commit would take back what was published. Meanwhile
 * the work tree is locked as Git itself locks it.
 */
export async function movePublished(clone: DeskClone, from: string, to: string): Promise<Moved> {
  const git = join(clone.root, '.git');
  const lock = join(git, 'index.lock');
  const locked = await patiently(async () =>
    (await copied(join(git, 'index'), lock)) ? true : undefined,
  );
  if (!locked) return 'busy';
  try {
    const head = await readFile(join(git, 'HEAD'), 'utf8');
    if (head.trim() !== `ref: ${MAIN}`) return await move(clone, from, to);
    const index = { GIT_INDEX_FILE: lock };
    await clone.git(['update-index', '-q', '--refresh'], undefined, index).catch(ignoreUnfresh);
    if (!(await follow(clone, from, to, index))) return 'busy';
    const moved = await move(clone, from, to);
    if (moved === 'moved') await rename(lock, join(git, 'index'));
    else await follow(clone, to, from, index);
    return moved;
  } finally {
    await rm(lock, { force: true });
  }
}

/** Copies a file that must not be there; false when it is. */
async function copied(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Brings the files of the work tree from one commit to another; false where one of them is being changed. */
async function follow(clone: DeskClone, from: string, to: string, index: Record<string, string>) {
  try {
    await clone.git(['read-tree', '-m', '-u', from, to], undefined, index);
    return true;
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
}

async function move(clone: DeskClone, from: string, to: string): Promise<Moved> {
  try {
    await clone.git(['update-ref', MAIN, to, from]);
    return 'moved';
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return (await at(clone, MAIN)) === from ? 'busy' : 'elsewhere';
  }
}

/** That some file differs is an answer, not a failure: what follows says whether it is in the way. */
function ignoreUnfresh(error: unknown): void {
  if (!(error instanceof GitError)) throw error;
}
