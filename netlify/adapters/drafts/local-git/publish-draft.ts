import { differences } from '../../git/differences.ts';
import { mergeOnto } from '../../git/merge-onto.ts';
import { branchOf } from '../draft-name.ts';
import type { DraftName, DraftOutcome } from '../drafts.ts';
import { failed } from '../failure.ts';
import { branchAndMain, refOf } from './branches.ts';
import { forgetStatus } from './description.ts';
import type { DeskClone } from './desk-clone.ts';
import { forgetNotes } from './notes-file.ts';
import { at, moveRef } from './refs.ts';
import { movePublished } from './work-tree.ts';

/** Merges a draft's branch into the published one, as Decap's server does, and removes it. */
export async function publishDraft(
  clone: DeskClone,
  name: DraftName,
  expected: string | undefined,
): Promise<DraftOutcome<void>> {
  const { branch, main: published } = await branchAndMain(clone, refOf(name));
  if (!published) return failed('UNREACHABLE', { detail: 'no published branch' });
  const main = published.head;
  if (!branch) {
    const done = expected !== undefined && (await isWithin(clone, expected, main));
    return done ? DONE : failed('NOT_FOUND');
  }
  const { head } = branch;
  if (expected !== undefined && head !== expected) return failed('CHANGED');
  if (!(await isWithin(clone, head, main))) {
    const merged = await mergeOf(clone, name, main, head);
    if (!merged) return failed('CONFLICT');
    if ((await movePublished(clone, main, merged)) !== 'moved') return failed('BUSY');
  }
  return removeDraft(clone, name, head);
}

/** Puts a draft away, if there is one. */
export async function discardDraft(clone: DeskClone, name: DraftName): Promise<DraftOutcome<void>> {
  return removeDraft(clone, name, await at(clone, refOf(name)));
}

const DONE: DraftOutcome<void> = { ok: true, value: undefined };

async function removeDraft(
  clone: DeskClone,
  name: DraftName,
  head: string | undefined,
): Promise<DraftOutcome<void>> {
  if (head !== undefined) {
    const ref = refOf(name);
    const moved = await moveRef(clone, ref, head, undefined);
    if (moved === 'busy') return failed('BUSY');
    // Somebody else has removed it, or has just saved it anew.
    if (moved === 'elsewhere' && (await at(clone, ref))) return failed('CHANGED');
  }
  await forgetNotes(clone, name);
  return (await forgetStatus(clone, name)) ? DONE : failed('BUSY');
}

/** The commit that publishing gives; undefined where both sides changed the same lines. */
async function mergeOf(clone: DeskClone, name: DraftName, main: string, head: string) {
  if (await isWithin(clone, main, head)) return head;
  const base = await clone.git(['merge-base', main, head]);
  const changes = await differences({ ...clone, folder: '' }, base, head);
  const { tree, conflicts } = await mergeOnto(clone, main, changes);
  if (conflicts.length > 0) return undefined;
  const message = `Merge branch '${branchOf(name)}'`;
  return clone.git(['commit-tree', tree, '-p', main, '-p', head, '-F', '-'], message);
}

async function isWithin(clone: DeskClone, commit: string, later: string): Promise<boolean> {
  return (await clone.gitMaybe(['merge-base', '--is-ancestor', commit, later])) !== undefined;
}
