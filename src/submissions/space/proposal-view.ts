import type { Finding } from '../../criteria/finding.ts';
import type { Endorsements } from '../../endorsements/by-place.ts';
import type { ShownResource } from '../form/begin-view.ts';
import type { DecisionReason, EndReason } from '../life/reasons.ts';
import type { Reviewer, SubmissionRole } from '../life/role.ts';
import type { SubmissionStatus } from '../status.ts';
import type { AnswerChange } from './changed-answers.ts';
import type { SeenProposal } from './seen-proposal.ts';

/** A proposal in a list: what it is, and where it stands. */
export interface ListedProposal {
  id: string;
  /** None where it was erased, or where it has no title yet. */
  title: string | undefined;
  organisation: string | undefined;
  status: SubmissionStatus;
  /** The day, `YYYY-MM-DD`, since when it stands so. */
  since: string;
  /** The last day on which an answer is promised, and how far it is; negative once it has passed. */
  due?: { day: string; left: number } | undefined;
  caisse?: { slug: string; name: string } | undefined;
  /** Whether it changes a published project. */
  changes: boolean;
  /** Whether its promoter was invited by the caisse. */
  invited: boolean;
  /** Whether it was sent again after changes were asked. */
  resent: boolean;
  /** Who has accepted it so far, and who must still, where two must. */
  acceptedBy: readonly Reviewer[];
  awaited: readonly Reviewer[];
  /** How many people want it; none where it changes a published project. */
  endorsed?: number | undefined;
}

/** A project or another proposal that may be the same. */
export interface Duplicate {
  title: string;
  why: 'same-organisation' | 'similar-title';
  /** Whether it is published already, or proposed too. */
  of: 'project' | 'proposal';
  /** Where it is read; none where it is another team’s. */
  href?: string;
}

/** One thing that was done about a proposal. */
export interface ProposalLine {
  /** The day, `YYYY-MM-DD`, in Québec. */
  day: string;
  actor: SubmissionRole;
  /** The name of the caisse whose team acted. */
  of?: string | undefined;
  command: string;
  to: SubmissionStatus;
  reasons: readonly (DecisionReason | EndReason)[];
  /** What the team wrote to the promoter. */
  note?: string | undefined;
}

/** What can be done about a proposal. */
export type ReviewAction = 'accept' | 'request-changes' | 'refuse' | 'move';

/** A proposal, as those who decide about it see it. Never its promoter’s address. */
export type ProposalView = ListedProposal & {
  as: Reviewer;
  revision: number;
  /** Whether the address is known to be the promoter’s own. */
  confirmed: boolean;
  /** The day on which it came. */
  received: string | undefined;
  /** What it says; nothing where it was erased, or where the model of today no longer reads it. */
  proposal: SeenProposal | undefined;
  /** All that it says, answer by answer, where it is not read whole. */
  answers: readonly AnswerChange[];
  findings: readonly (Finding & { stops: boolean })[];
  /** What else is to be mended before it can be published. */
  errors: readonly string[];
  /** Whether something in it stops a publication. */
  stopped: boolean;
  duplicates: readonly Duplicate[];
  /** How many people want it, by how near they live to where it is to be. */
  wanted?: { counts: Endorsements; municipality: string } | undefined;
  /** What exists already and could answer some of its needs. */
  resources: readonly ShownResource[];
  changed: readonly AnswerChange[];
  history: readonly ProposalLine[];
  deciders: readonly Reviewer[];
  actions: readonly ReviewAction[];
  /** The caisses that it can be moved to. */
  caisses: readonly { slug: string; name: string }[];
  /** Its name in the desk, once it is there. */
  slug: string | undefined;
  /** The published project that it changes. */
  project?: { slug: string; title: string } | undefined;
  picture: boolean;
};
