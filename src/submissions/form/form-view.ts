import type { Finding } from '../../criteria/finding.ts';
import type { PageChanges } from '../page-changes.ts';
import type { SubmissionStatus } from '../status.ts';
import type { Answers } from './answers.ts';
import type { Choices } from './choices.ts';
import type { ActDone } from './list-acts.ts';
import type { ProposalContext } from './proposal-context.ts';
import type { ProposalError } from './proposal-error.ts';
import type { FormStep, StepState } from './steps.ts';

/** Where one page of the form stands. */
export interface StepStanding {
  step: FormStep;
  state: StepState;
  /** How many things are to be mended on it. */
  toMend: number;
  /** Whether something on it differs from what is published. */
  changed?: boolean;
}

/** What a team asked to be changed. */
export interface ChangesAsked {
  /** In words. */
  reasons: readonly string[];
  note?: string | undefined;
}

/** The picture that was joined, as it is kept. */
export interface JoinedPicture {
  width: number;
  height: number;
}

/** All that the pages of the form show. */
export interface FormView {
  /** Where the proposal is: `/proposition/<token>/`. Its pages are below. */
  path: string;
  status: SubmissionStatus;
  /** The published project that it changes. */
  changes: string | null;
  /** What would change on its page. */
  change?: PageChanges;
  answers: Answers;
  choices: Choices;
  /** What it is checked against. */
  context: ProposalContext;
  /** All that is to be mended before it can be sent, in the order of the form. */
  errors: readonly ProposalError[];
  findings: readonly Finding[];
  steps: readonly StepStanding[];
  asked?: ChangesAsked;
  picture?: JoinedPicture;
  /** The address that the link was or can be sent to. */
  email?: string;
}

/** What one page of the form shows. Every component of a page takes it as `view`. */
export interface StepView extends FormView {
  step: FormStep;
  /** What is to be mended here, once it was tried. */
  shown: readonly ProposalError[];
  /** What is worth knowing here, which stops nothing. */
  advice: readonly Finding[];
  /** What has just happened, in a word of the address. */
  done?: string | undefined;
  /** The item of the page’s list that one looks at. */
  at?: number | undefined;
  /** The words that one looks for in a vocabulary, for that item. */
  words?: string | undefined;
  /** The page that was just left, where something in it is to be mended. */
  behind?: StepStanding | undefined;
}

/**
 * What a button of a page does to its answers, besides saving them: `add-human`, `remove-needs-2`.
 * Nothing where it is not one of the page’s own.
 *
 * @param posted what else was typed, which is no answer
 */
export type StepAct = (
  does: string,
  answers: Answers,
  posted: (name: string) => string,
) => ActDone | undefined;

/** What the last page of the form shows. */
export interface SendView extends FormView {
  consent: { version: string; text: string };
  /** Whether the address is still to be confirmed. */
  toConfirm: boolean;
  /** Whether sending was tried, and with what. */
  tried?: boolean;
  consented?: boolean;
  /** Why it was not sent, where no answer can mend it. */
  told?: string;
  done?: string | undefined;
}
