import type { SubmissionStatus } from '../status.ts';
import { mayAsk, type SubmissionCommand } from './command.ts';
import type { Reviewer, SubmissionRole } from './role.ts';
import type { Submission } from './submission.ts';
import { heardFrom } from './transitions.ts';

/** What surrounds a proposal at the moment of a decision. */
export interface Circumstances {
  role: SubmissionRole;
  /** Who must say yes before it is accepted, by the policy of its caisse. */
  deciders: readonly Reviewer[];
  /** Whether something in it stops a publication by the criteria in force. */
  stopped: boolean;
  /** Whether a caisse takes proposals. */
  takesProposals: (caisse: string) => boolean;
}

/** Why a command is not done. */
export type SubmissionRefusal =
  | { code: 'NOT_YOURS_TO_DO' }
  /** It has moved on, or is not there yet. */
  | { code: 'NOT_FROM_HERE'; status: SubmissionStatus }
  /** Somebody else acted on it since it was looked at. */
  | { code: 'STALE' }
  /** The criteria refuse it as it stands. */
  | { code: 'NOT_ADMISSIBLE' }
  | { code: 'NO_REASON' }
  | { code: 'ALREADY_SAID' }
  | { code: 'SAME_CAISSE' }
  | { code: 'CAISSE_TAKES_NONE' };

export type SubmissionDecision =
  | { ok: true; next: Submission }
  | ({ ok: false } & SubmissionRefusal);

/**
 * What becomes of a proposal. Pure: the same proposal, command and circumstances always give the same
 * answer, and the proposal given is left as it is.
 */
export function decide(
  submission: Submission,
  command: SubmissionCommand,
  circumstances: Circumstances,
): SubmissionDecision {
  const { kind } = command;
  if (!mayAsk[kind].includes(circumstances.role)) return refuse({ code: 'NOT_YOURS_TO_DO' });
  if (!heardFrom[kind].includes(submission.status)) {
    return refuse({ code: 'NOT_FROM_HERE', status: submission.status });
  }
  if ('seen' in command && command.seen !== submission.revision) return refuse({ code: 'STALE' });
  return answers[kind](submission, command as never, circumstances);
}

type Of<K extends SubmissionCommand['kind']> = Extract<SubmissionCommand, { kind: K }>;
type Answers = {
  [K in SubmissionCommand['kind']]: (
    submission: Submission,
    command: Of<K>,
    at: Circumstances,
  ) => SubmissionDecision;
};

const answers: Answers = {
  // What is typed and not sent is nobody's to decide about: who decides has still seen all there is.
  save: (submission) => ({ ok: true, next: submission }),

  send(submission, { caisse }, at) {
    // A project that is published stays where it is, whatever its caisse takes now.
    if (submission.changes === null && !at.takesProposals(caisse)) {
      return refuse({ code: 'CAISSE_TAKES_NONE' });
    }
    return move(submission, { status: submission.confirmed ? 'in_review' : 'received', caisse });
  },

  confirm(submission) {
    if (submission.confirmed) return refuse({ code: 'ALREADY_SAID' });
    const status = submission.status === 'received' ? 'in_review' : submission.status;
    return move(submission, { status, confirmed: true });
  },

  'request-changes'(submission, { reasons }, { role, deciders }) {
    if (!deciders.includes(role as Reviewer)) return refuse({ code: 'NOT_YOURS_TO_DO' });
    if (reasons.length === 0) return refuse({ code: 'NO_REASON' });
    return move(submission, { status: 'changes_requested', acceptedBy: [] });
  },

  resend(submission, { caisse }, at) {
    if (caisse !== submission.caisse && !at.takesProposals(caisse)) {
      return refuse({ code: 'CAISSE_TAKES_NONE' });
    }
    const status = submission.confirmed ? 'in_review' : 'received';
    return move(submission, { status, caisse, acceptedBy: [] });
  },

  accept(submission, _command, { role, deciders, stopped }) {
    const reviewer = deciders.find((each) => each === role);
    if (!reviewer) return refuse({ code: 'NOT_YOURS_TO_DO' });
    if (stopped) return refuse({ code: 'NOT_ADMISSIBLE' });
    if (submission.acceptedBy.includes(reviewer)) return refuse({ code: 'ALREADY_SAID' });
    const acceptedBy = [...submission.acceptedBy, reviewer];
    const all = deciders.every((each) => acceptedBy.includes(each));
    return move(submission, { acceptedBy, status: all ? 'accepted' : 'in_review' });
  },

  refuse(submission, { reasons }, { role, deciders }) {
    if (!deciders.includes(role as Reviewer)) return refuse({ code: 'NOT_YOURS_TO_DO' });
    if (reasons.length === 0) return refuse({ code: 'NO_REASON' });
    return move(submission, { status: 'refused' });
  },

  move(submission, { caisse }, { takesProposals }) {
    if (submission.changes !== null) return refuse({ code: 'NOT_YOURS_TO_DO' });
    if (caisse === submission.caisse) return refuse({ code: 'SAME_CAISSE' });
    if (!takesProposals(caisse)) return refuse({ code: 'CAISSE_TAKES_NONE' });
    return move(submission, { caisse, acceptedBy: [] });
  },

  withdraw: (submission) => move(submission, { status: 'withdrawn' }),

  'let-through'(submission, { caisse }, { stopped }) {
    // Only its own promoter changes a project, and only what is published already.
    if (submission.changes === null || !submission.confirmed || caisse !== submission.caisse) {
      return refuse({ code: 'NOT_YOURS_TO_DO' });
    }
    if (stopped) return refuse({ code: 'NOT_ADMISSIBLE' });
    return move(submission, { status: 'accepted' });
  },

  publish: (submission) => move(submission, { status: 'published' }),

  end(submission, { reason }) {
    const from = endedFrom[reason];
    if (from !== undefined && from !== submission.status) {
      return refuse({ code: 'NOT_FROM_HERE', status: submission.status });
    }
    return move(submission, { status: 'withdrawn' });
  },
};

/** Whoever decided that it has ended may have looked before somebody acted on it. */
const endedFrom: Record<Of<'end'>['reason'], SubmissionStatus | undefined> = {
  ADDRESS_NOT_CONFIRMED: 'received',
  CHANGES_NOT_MADE: 'changes_requested',
  CAISSE_GONE: undefined,
};

function move(submission: Submission, changes: Partial<Submission>): SubmissionDecision {
  return { ok: true, next: { ...submission, revision: submission.revision + 1, ...changes } };
}

function refuse(refusal: SubmissionRefusal): SubmissionDecision {
  return { ok: false, ...refusal };
}
