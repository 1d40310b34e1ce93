import { hasEnded } from '../status.ts';
import type { ListedProposal } from './proposal-view.ts';

/** The proposals of a list, by whom they wait for. */
export interface ProposalGroups {
  /** An answer of the team is promised: the most pressing first. */
  waiting: ListedProposal[];
  /** Sent back, or to be confirmed by the promoter. */
  withPromoter: ListedProposal[];
  /** Accepted, and not on the site yet. */
  toPublish: ListedProposal[];
  ended: ListedProposal[];
}

/** Sorts proposals by whom they wait for. What was not sent is nobody’s to see. */
export function groupProposals(proposals: readonly ListedProposal[]): ProposalGroups {
  const groups: ProposalGroups = { waiting: [], withPromoter: [], toPublish: [], ended: [] };
  for (const proposal of proposals) {
    const { status } = proposal;
    if (status === 'in_review') groups.waiting.push(proposal);
    if (status === 'changes_requested' || status === 'received') groups.withPromoter.push(proposal);
    if (status === 'accepted') groups.toPublish.push(proposal);
    if (hasEnded(status)) groups.ended.push(proposal);
  }
  groups.waiting.sort((one, other) => dueOf(one).localeCompare(dueOf(other)));
  for (const group of [groups.withPromoter, groups.toPublish]) {
    group.sort((one, other) => one.since.localeCompare(other.since));
  }
  groups.ended.sort((one, other) => other.since.localeCompare(one.since));
  return groups;
}

/** What is promised for no day comes last. */
const dueOf = ({ due }: ListedProposal) => due?.day ?? '9999-12-31';
