import type { DecisionReason, EndReason } from './reasons.ts';
import type { SubmissionRole } from './role.ts';

/** What can be asked of a proposal. `seen` is the revision that whoever decides had before their eyes. */
export type SubmissionCommand =
  /** Something was typed and kept. */
  | { kind: 'save' }
  | { kind: 'send'; caisse: string }
  /** The address is the promoter's own. */
  | { kind: 'confirm' }
  | { kind: 'request-changes'; seen: number; reasons: readonly DecisionReason[] }
  | { kind: 'resend'; caisse: string }
  | { kind: 'accept'; seen: number }
  | { kind: 'refuse'; seen: number; reasons: readonly DecisionReason[] }
  | { kind: 'move'; seen: number; caisse: string }
  | { kind: 'withdraw' }
  /** The policy lets a change through that harms nobody. */
  | { kind: 'let-through'; caisse: string }
  /** It is among what is published. */
  | { kind: 'publish' }
  | { kind: 'end'; reason: EndReason };

export type SubmissionCommandKind = SubmissionCommand['kind'];

/** Who may ask what. */
export const mayAsk: Record<SubmissionCommandKind, readonly SubmissionRole[]> = {
  save: ['promoter'],
  send: ['promoter'],
  confirm: ['promoter'],
  'request-changes': ['team', 'central'],
  resend: ['promoter'],
  accept: ['team', 'central'],
  refuse: ['team', 'central'],
  move: ['team', 'central'],
  withdraw: ['promoter'],
  'let-through': ['policy'],
  publish: ['desk'],
  end: ['schedule'],
};
