import { branchOf } from '../draft-name.ts';
import type { DraftFailure, DraftOutcome } from '../drafts.ts';
import { failed } from '../failure.ts';
import { deleteBranch, headOf } from './commit.ts';
import { isRefusal, refusedWith } from './github-failure.ts';
import type { At } from './host.ts';
import { draftPull, type Pull, pullsOf } from './pull-request.ts';

/** What Decap says of a merge. */
const MERGED = 'Automatically generated. Merged on Decap CMS.';

/** Merges a draft’s pull request as Decap does, and removes its branch. */
export async function publishDraft(where: At, expected?: string): Promise<DraftOutcome<void>> {
  const { host, name } = where;
  const pull = await draftPull(host, name);
  if (!pull) return expected === undefined ? failed('NOT_FOUND') : finishing(where, expected);
  if (expected !== undefined && pull.head.sha !== expected) return failed('CHANGED');
  try {
    await host.client.rest.pulls.merge({
      ...host.at,
      pull_number: pull.number,
      sha: pull.head.sha,
      merge_method: 'merge',
      commit_message: MERGED,
    });
  } catch (error) {
    if (refusedWith(error, 409)) return failed('CHANGED');
    if (!refusedWith(error, 405)) throw error;
    return whyNot(where, pull, error.message);
  }
  await deleteBranch(host, branchOf(name));
  return { ok: true, value: undefined };
}

/** A merge whose answer was lost has left no open pull request: perhaps its branch is still there. */
async function finishing({ host, name }: At, expected: string): Promise<DraftOutcome<void>> {
  const closed = await pullsOf(host, name, 'closed');
  const merged = closed.find(({ head, merged_at }) => merged_at !== null && head.sha === expected);
  if (!merged) return failed('NOT_FOUND');
  const head = await headOf(host, branchOf(name));
  if (head?.sha === expected) await deleteBranch(host, branchOf(name));
  return { ok: true, value: undefined };
}

/** GitHub says no in one way for all reasons. */
async function whyNot({ host }: At, { number }: Pull, said: string): Promise<DraftFailure> {
  const { data } = await host.client.rest.pulls.get({ ...host.at, pull_number: number });
  const detail = `GitHub 405: ${said.slice(0, 300)}`;
  if (data.mergeable === false) return failed('CONFLICT', { detail });
  // It has not yet worked out whether the pull request can be merged, or the branch has just moved.
  const unsure = data.mergeable === null || /base branch was modified/i.test(said);
  return unsure ? failed('BUSY', { retryAfter: 5, detail }) : failed('FORBIDDEN', { detail });
}

/** Closes whatever pull request an entry’s branch has, and removes the branch. */
export async function discardDraft({ host, name }: At): Promise<DraftOutcome<void>> {
  for (const { number } of await pullsOf(host, name, 'open')) {
    try {
      await host.client.rest.pulls.update({ ...host.at, pull_number: number, state: 'closed' });
    } catch (error) {
      if (!isRefusal(error) || error.status !== 422) throw error;
      // Merged meanwhile: it is closed.
    }
  }
  await deleteBranch(host, branchOf(name));
  return { ok: true, value: undefined };
}
