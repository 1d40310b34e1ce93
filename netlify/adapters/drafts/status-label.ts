import { type DraftStatus, draftStatuses } from './drafts.ts';

const PREFIX = 'decap-cms/';

/** The label by which Decap knows a draft’s status. */
export function labelOf(status: DraftStatus): string {
  return `${PREFIX}${status}`;
}

/** Whether a label is one of Decap’s. */
export function isStatusLabel(label: string): boolean {
  return label.startsWith(PREFIX);
}

/** The status that a label tells; one that we do not know is a draft’s. Undefined for other labels. */
export function statusOfLabel(label: string): DraftStatus | undefined {
  if (!isStatusLabel(label)) return undefined;
  return draftStatuses.find((status) => labelOf(status) === label) ?? 'draft';
}
