import { branchOf } from '../draft-name.ts';
import type { DraftOutcome, DraftSave } from '../drafts.ts';
import { failed } from '../failure.ts';
import { draftTitle } from '../harmless.ts';
import { pullBody } from '../notes.ts';
import {
  advanceBranch,
  type Commit,
  commitOf,
  createBranch,
  headOf,
  makeCommit,
  treeWith,
} from './commit.ts';
import type { At } from './host.ts';
import { label, openPull, type Pull, pullsOf, statusOf } from './pull-request.ts';

/** A save that stops between its branch and its pull request was at work for less than this. */
const AT_WORK_SECONDS = 60;

/** Saves a draft: its files in one commit, then its pull request, then the label that makes it one. */
export async function saveDraft(where: At, save: DraftSave): Promise<DraftOutcome<string>> {
  const { host, name } = where;
  const [[pull], head] = await Promise.all([
    pullsOf(host, name, 'open'),
    headOf(host, branchOf(name)),
  ]);
  const committed = await committing(where, save, head, pull);
  return committed.ok ? presenting(where, save, committed.value, pull) : committed;
}

function committing(where: At, save: DraftSave, head: Commit | undefined, pull: Pull | undefined) {
  const whole = head !== undefined && pull !== undefined && statusOf(pull) !== undefined;
  if (save.expected !== null) {
    return whole ? updating(where, save, head, save.expected) : failed('NOT_FOUND');
  }
  return head ? takingOver(where, save, head, whole) : creating(where, save);
}

async function updating(
  where: At,
  save: DraftSave,
  head: Commit,
  expected: string,
): Promise<DraftOutcome<string>> {
  const { host, name } = where;
  const tree = await treeWith(host, head, save.files);
  // Nothing new; or this very save, of which only the answer was lost.
  const isSaved = tree === head.tree && [head.sha, ...head.parents].includes(expected);
  if (isSaved) return { ok: true, value: head.sha };
  if (head.sha !== expected) return failed('CHANGED');
  const commit = await makeCommit(host, tree, [head.sha], save);
  const moved = await advanceBranch(host, branchOf(name), commit);
  return moved ? { ok: true, value: commit } : failed('CHANGED');
}

async function creating(where: At, save: DraftSave): Promise<DraftOutcome<string>> {
  const { host, name } = where;
  const base = await published(where);
  const tree = await treeWith(host, base, save.files);
  const commit = await makeCommit(host, tree, [base.sha], save);
  const made = await createBranch(host, branchOf(name), commit);
  return made ? { ok: true, value: commit } : failed('BUSY', { retryAfter: 1 });
}

/** A branch without a whole draft is what an interrupted save left, or one that is at work. */
async function takingOver(
  where: At,
  save: DraftSave,
  head: Commit,
  whole: boolean,
): Promise<DraftOutcome<string>> {
  const { host, name } = where;
  if ((await treeWith(host, head, save.files)) === head.tree) {
    return { ok: true, value: head.sha };
  }
  if (whole) return failed('EXISTS');
  const left = Math.ceil(AT_WORK_SECONDS - (host.now() - head.at) / 1000);
  if (left > 0) return failed('BUSY', { retryAfter: Math.min(left, AT_WORK_SECONDS) });
  const base = await published(where);
  const tree = await treeWith(host, base, save.files);
  // Its first parent is what it changes; the second makes it come after what it replaces.
  const commit = await makeCommit(host, tree, [base.sha, head.sha], save);
  const moved = await advanceBranch(host, branchOf(name), commit);
  return moved ? { ok: true, value: commit } : failed('BUSY', { retryAfter: 1 });
}

async function presenting(
  { host, name }: At,
  { title, notes, status }: DraftSave,
  version: string,
  before: Pull | undefined,
): Promise<DraftOutcome<string>> {
  const said = { title: draftTitle(title), body: pullBody(notes) };
  const pull = before ?? (await openPull(host, name, said));
  if (!pull) return failed('BUSY', { retryAfter: 1 });
  // Somebody else’s save of another content was quicker to its pull request.
  if (!before && pull.head.sha !== version) return failed('CHANGED');
  if (pull.title !== said.title || pull.body !== said.body) {
    await host.client.rest.pulls.update({ ...host.at, pull_number: pull.number, ...said });
  }
  await label(host, pull, status);
  return { ok: true, value: version };
}

async function published({ host }: At): Promise<Commit> {
  const { data } = await host.client.rest.git.getRef({ ...host.at, ref: `heads/${host.base}` });
  return commitOf(host, data.object.sha);
}
