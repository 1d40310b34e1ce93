import type { SubmissionStatus } from '../status.ts';
import type { SubmissionCommandKind } from './command.ts';

/** In which states a proposal hears a command. */
export const heardFrom: Record<SubmissionCommandKind, readonly SubmissionStatus[]> = {
  save: ['draft', 'changes_requested'],
  send: ['draft'],
  confirm: ['draft', 'received'],
  'request-changes': ['in_review'],
  resend: ['changes_requested'],
  accept: ['in_review'],
  // What was asked for may turn out to be impossible.
  refuse: ['in_review', 'changes_requested'],
  move: ['in_review', 'changes_requested'],
  withdraw: ['received', 'in_review', 'changes_requested', 'accepted'],
  'let-through': ['draft', 'changes_requested'],
  // The desk's people publish when they see fit: what is on the site is published.
  publish: ['received', 'in_review', 'changes_requested', 'accepted'],
  end: ['received', 'in_review', 'changes_requested'],
};
