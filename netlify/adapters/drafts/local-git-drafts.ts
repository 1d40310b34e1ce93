import { GitError } from '../git/git.ts';
import { entryPath, isDraftName, isMediaPath, mayChange } from './draft-name.ts';
import type { DraftName, DraftOutcome, Drafts } from './drafts.ts';
import { failed } from './failure.ts';
import { MAIN, refOf } from './local-git/branches.ts';
import { writeStatus } from './local-git/description.ts';
import { type DeskClone, deskCloneIn } from './local-git/desk-clone.ts';
import { discardDraft, publishDraft } from './local-git/publish-draft.ts';
import { listDrafts, readDraft, readFile } from './local-git/read-drafts.ts';
import { at } from './local-git/refs.ts';
import { saveDraft } from './local-git/save-draft.ts';

/**
 * The editorial workflow in the desk's own clone, where a draft is a branch, as Decap's local server
 * has it. That server works in the clone's work tree at the same time: here Git's objects and refs
 * alone are used, and the work tree is let be.
 *
 * @param root where the clone is, or will be: until then nothing can be reached
 */
export function localGitDrafts(root: string): Drafts {
  const open = deskCloneIn(root);
  const asking = <T>(work: (clone: DeskClone) => Promise<DraftOutcome<T>>) => inClone(open, work);
  const naming = <T>(name: DraftName, work: (clone: DeskClone) => Promise<DraftOutcome<T>>) =>
    isDraftName(name) ? asking(work) : Promise.resolve(failed('BAD_NAME'));
  return {
    list: () => asking(async (clone) => ok(await listDrafts(clone))),
    read: (name) => naming(name, async (clone) => ok(await readDraft(clone, name))),

    published: (name) =>
      naming(name, async (clone) => {
        const file = await readFile(clone, MAIN, entryPath(name));
        return ok(file?.toString('utf8'));
      }),

    save: (name, save) =>
      naming(name, async (clone) =>
        mayChange(name, save.files) ? saveDraft(clone, name, save) : failed('BAD_NAME'),
      ),

    setStatus: (name, status) =>
      naming(name, async (clone) => {
        if (!(await at(clone, refOf(name)))) return failed('NOT_FOUND');
        return (await writeStatus(clone, name, status)) ? ok(undefined) : failed('BUSY');
      }),

    publish: (name, expected) => naming(name, (clone) => publishDraft(clone, name, expected)),
    discard: (name) => naming(name, (clone) => discardDraft(clone, name)),

    media: (path, of) =>
      asking(async (clone) => {
        if (!isMediaPath(path) || (of && !isDraftName(of))) return failed('BAD_NAME');
        const drafted = of && (await readFile(clone, refOf(of), path));
        return ok(drafted ?? (await readFile(clone, MAIN, path)));
      }),
  };
}

async function inClone<T>(
  open: () => Promise<DeskClone | undefined>,
  work: (clone: DeskClone) => Promise<DraftOutcome<T>>,
): Promise<DraftOutcome<T>> {
  try {
    const clone = await open();
    return clone ? await work(clone) : failed('UNREACHABLE', { detail: 'no clone yet' });
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return failed('UNREACHABLE', { detail: error.message.slice(0, 300) });
  }
}

function ok<T>(value: T): DraftOutcome<T> {
  return { ok: true, value };
}
