import type { AnswerChange } from './space/changed-answers.ts';

/** What would change on the page of a published project. */
export interface PageChanges {
  changed: readonly AnswerChange[];
  /** Whether a photo is joined. */
  picture: boolean;
  /** Whether the offers would go to another address, which is still to be confirmed. */
  address: boolean;
  /** Whether it is published without anybody reading it first. */
  atOnce: boolean;
}

/** Whether nothing would be different. */
export function changesNothing({ changed, picture, address }: PageChanges): boolean {
  return changed.length === 0 && !picture && !address;
}
