import type { ScreeningId, ScreeningReason } from './screening.ts';

/** Something that already exists, as it is shown to somebody who may go there. */
export interface ShownResource {
  name: string;
  summary: string;
  website?: string | undefined;
}

/** What was answered before a proposal is begun. */
export interface BeginAnswers {
  answers: Readonly<Partial<Record<ScreeningId, string>>>;
  region?: string | undefined;
  sector?: string | undefined;
  caisse?: string | undefined;
}

/** What the answers to the first questions lead to, where it is no form. */
export interface BeginView {
  /** Where its form goes. */
  path: string;
  typed: BeginAnswers;
  /** The questions that have no answer yet. */
  unanswered: readonly ScreeningId[];
  /** The rules that the project does not keep. */
  excluded: readonly ScreeningReason[];
  /** What to know before going on. */
  unsure: readonly ScreeningReason[];
  /** What exists already, in that region and on that subject. */
  resources: readonly ShownResource[];
  /** Whether one may go on all the same. */
  wayOn: boolean;
}
