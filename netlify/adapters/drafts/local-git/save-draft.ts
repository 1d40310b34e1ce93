import { treeWith } from '../../git/tree-with.ts';
import { inRepository } from '../draft-name.ts';
import type { DraftFile, DraftName, DraftOutcome, DraftSave } from '../drafts.ts';
import { failed } from '../failure.ts';
import { authorName, commitMessage } from '../harmless.ts';
import { type Branch, branchAndMain, refOf } from './branches.ts';
import { writeStatus } from './description.ts';
import type { DeskClone } from './desk-clone.ts';
import { writeNotes } from './notes-file.ts';
import { moveRef } from './refs.ts';

/** Nobody's address: this domain is nobody's for ever. */
const NOBODY = 'perron@perron.invalid';

/** Saves a draft: its files in one commit on its branch, then its status. */
export async function saveDraft(
  clone: DeskClone,
  name: DraftName,
  save: DraftSave,
): Promise<DraftOutcome<string>> {
  const committed = await committing(clone, name, save);
  if (!committed.ok) return committed;
  await writeNotes(clone, name, save.notes.trim());
  return (await writeStatus(clone, name, save.status)) ? committed : failed('BUSY');
}

async function committing(
  clone: DeskClone,
  name: DraftName,
  save: DraftSave,
  again = true,
): Promise<DraftOutcome<string>> {
  const { expected } = save;
  const ref = refOf(name);
  const { branch, main } = await branchAndMain(clone, ref);
  const parent = branch ?? main;
  if (!parent) return failed('UNREACHABLE', { detail: 'no published branch' });
  if (!branch && expected !== null) return failed('NOT_FOUND');
  const tree = await treeOf(clone, parent.head, save.files);
  // Nothing new; or this very save, asked for again.
  if (branch?.tree === tree && isExpected(branch, expected))
    return { ok: true, value: branch.head };
  if (branch && branch.head !== expected) return failed(expected === null ? 'EXISTS' : 'CHANGED');
  const commit = await clone.git(
    ['commit-tree', tree, '-p', parent.head, '-F', '-'],
    commitMessage(save.message),
    { GIT_AUTHOR_NAME: authorName(save.author), GIT_AUTHOR_EMAIL: NOBODY },
  );
  const moved = await moveRef(clone, ref, branch?.head, commit);
  if (moved === 'moved') return { ok: true, value: commit };
  // Another save was quicker: perhaps the same one.
  return moved === 'elsewhere' && again ? committing(clone, name, save, false) : failed('BUSY');
}

function isExpected({ head, parents }: Branch, expected: string | null): boolean {
  return expected === null || head === expected || parents.includes(expected);
}

async function treeOf(clone: DeskClone, parent: string, files: readonly DraftFile[]) {
  const changes = await Promise.all(
    files.map(async ({ path, content }) => ({
      path: inRepository(clone.folder, path),
      mode: '100644',
      id:
        content === null
          ? undefined
          : await clone.git(['hash-object', '-w', '--no-filters', '--stdin'], content),
    })),
  );
  return treeWith(clone, parent, changes);
}
