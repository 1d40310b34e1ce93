/** Where a proposal can stand. A `draft` has not been sent yet. */
export const submissionStatuses = [
  'draft',
  'received',
  'in_review',
  'changes_requested',
  'accepted',
  'published',
  'refused',
  'withdrawn',
] as const;

export type SubmissionStatus = (typeof submissionStatuses)[number];

/** Whether nothing more will happen to a proposal. */
export function hasEnded(status: SubmissionStatus): boolean {
  return status === 'published' || status === 'refused' || status === 'withdrawn';
}
