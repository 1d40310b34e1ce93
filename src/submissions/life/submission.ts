import type { SubmissionStatus } from '../status.ts';
import type { Reviewer } from './role.ts';

/** What decisions look at in a proposal. */
export interface Submission {
  status: SubmissionStatus;
  /** The slug of the caisse that it is proposed to; nothing as long as none is chosen. */
  caisse: string | null;
  /** The slug of the published project that it changes; nothing for a new one. */
  changes: string | null;
  /** Whether its address is known to be the promoter's own. */
  confirmed: boolean;
  /** Grows with everything that is done to it: a decision is about what its maker has seen. */
  revision: number;
  /** Who has accepted it so far, where two must. */
  acceptedBy: readonly Reviewer[];
}
