import type { Endorsements } from '../../endorsements/by-place.ts';
import type { ShownResource } from '../form/begin-view.ts';
import type { ChangesAsked, StepStanding } from '../form/form-view.ts';
import type { SubmissionStatus } from '../status.ts';
import type { Milestone } from './milestones.ts';

/** One thing that was done about a proposal, as its promoter reads it. */
export interface StoryLine {
  /** The day, `YYYY-MM-DD`. */
  on: string;
  words: string;
  said?: ChangesAsked;
}

/** What its promoter sees of a proposal. Days are `YYYY-MM-DD`. */
export interface FollowView {
  /** `/proposition/<token>/` */
  path: string;
  status: SubmissionStatus;
  /** The slug of the published project that it changes. */
  changes: string | null;
  title?: string;
  /** The name of the caisse whose team answers. */
  caisse?: string;
  email?: string;
  /** Whether the address is still to be confirmed, and whether this link can do it. */
  toConfirm: boolean;
  canConfirm: boolean;
  canEdit: boolean;
  canWithdraw: boolean;
  milestones: readonly Milestone[];
  /** The last day on which an answer is promised. */
  dueOn?: string;
  /** The last day for what the promoter has to do. */
  until?: string;
  /** What was said with the last decision. */
  said?: ChangesAsked;
  /** Where its page is, once it is published. */
  page?: string;
  /** The pages of the form, while they can be changed. */
  steps: readonly StepStanding[];
  /** Where else to go, when it is not accepted. */
  resources: readonly ShownResource[];
  story: readonly StoryLine[];
  /** The link to show to those who may want it, and how many have said so. */
  endorse?: { link: string; wanted: { counts: Endorsements; municipality: string } };
  done?: string;
}
