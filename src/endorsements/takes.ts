import { phaseOn, takesOffers } from '../model/phase.ts';
import type { SubmissionStatus } from '../submissions/status.ts';

/** Whether a published project can be endorsed on a day: as long as it can be helped. */
export function projectTakes(today: string, project: Parameters<typeof phaseOn>[1]): boolean {
  return takesOffers(phaseOn(today, project));
}

const underReview: readonly SubmissionStatus[] = [
  'in_review',
  'changes_requested',
  'accepted',
  // Its page may not be there yet.
  'published',
];

/** Whether a proposal can be endorsed: those who decide have it, and have not said no. */
export function proposalTakes({
  status,
  changes,
}: {
  status: SubmissionStatus;
  changes: string | null;
}): boolean {
  return changes === null && underReview.includes(status);
}
