import type { SubmissionRow } from '../../../database/tables.ts';
import type { DraftStatus } from '../../drafts/drafts.ts';

/** Where the desk's draft of a proposal belongs on its board; nothing where there is to be none. */
export function boardStatus({ status }: Pick<SubmissionRow, 'status'>): DraftStatus | undefined {
  switch (status) {
    case 'received':
    case 'in_review':
      return 'pending_review';
    case 'changes_requested':
      return 'draft';
    case 'accepted':
      return 'pending_publish';
    default:
      return undefined;
  }
}
