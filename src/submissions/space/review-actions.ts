import type { Reviewer } from '../life/role.ts';
import { heardFrom } from '../life/transitions.ts';
import type { SubmissionStatus } from '../status.ts';
import type { ReviewAction } from './proposal-view.ts';

/** What decides which buttons are shown. */
export interface Reviewed {
  as: Reviewer;
  status: SubmissionStatus;
  changes: boolean;
  deciders: readonly Reviewer[];
  acceptedBy: readonly Reviewer[];
  /** Whether another caisse takes proposals. */
  elsewhere: boolean;
}

const order: readonly ReviewAction[] = ['accept', 'request-changes', 'refuse', 'move'];

/** What somebody can do about a proposal as it stands. Whether it is done is decided again then. */
export function reviewActions(seen: Reviewed): ReviewAction[] {
  const { as, status, changes, deciders, acceptedBy, elsewhere } = seen;
  return order.filter((action) => {
    if (!heardFrom[action].includes(status)) return false;
    if (action === 'move') return !changes && elsewhere;
    if (!deciders.includes(as)) return false;
    return action !== 'accept' || !acceptedBy.includes(as);
  });
}

/** As whom somebody acts who is of both teams: the one whose word is still awaited. */
export function actingAs(
  posts: readonly Reviewer[],
  deciders: readonly Reviewer[],
  acceptedBy: readonly Reviewer[],
): Reviewer | undefined {
  const awaited = posts.filter((each) => deciders.includes(each) && !acceptedBy.includes(each));
  const deciding = posts.filter((each) => deciders.includes(each));
  return [...awaited, ...deciding, ...posts][0];
}
