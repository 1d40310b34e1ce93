import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GitError } from '../../git/git.ts';
import type { DeskClone } from './desk-clone.ts';
import { patiently } from './patience.ts';

/** What became of a ref that was to move: somebody else may have moved it, or may be at work on it. */
export type Moved = 'moved' | 'elsewhere' | 'busy';

const NONE = '0'.repeat(40);

/** What a ref is at, or undefined. */
export function at(clone: DeskClone, ref: string): Promise<string | undefined> {
  return clone.gitMaybe(['rev-parse', '--verify', '--quiet', ref]);
}

/** Moves a ref, made or removed where a side is undefined, if it is still where it was. */
export async function moveRef(
  clone: DeskClone,
  ref: string,
  from: string | undefined,
  to: string | undefined,
): Promise<Moved> {
  const command = to
    ? ['update-ref', '--no-deref', ref, to, from ?? NONE]
    : ['update-ref', '--no-deref', '-d', ref, from ?? NONE];
  const moved = await patiently<Moved>(async () => {
    // Decap’s server has checked the branch out: it would be moved under its feet.
    if (await isAtWork(clone, ref)) return undefined;
    try {
      await clone.git(command);
      return 'moved';
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      return (await at(clone, ref)) === from ? undefined : 'elsewhere';
    }
  });
  return moved ?? 'busy';
}

/** Whether the work tree is on a branch, or a rebase of it is under way. */
async function isAtWork({ root }: DeskClone, ref: string): Promise<boolean> {
  const read = (file: string) => readFile(join(root, '.git', file), 'utf8').catch(() => '');
  const [head, rebased] = await Promise.all([read('HEAD'), read('rebase-merge/head-name')]);
  return head.trim() === `ref: ${ref}` || rebased.trim() === ref;
}
