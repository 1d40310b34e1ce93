import type { Outcome } from './offer.ts';
import type { DeclineReason, ExpiryReason } from './reasons.ts';
import type { Role } from './role.ts';

/** What can be asked of an offer. */
export type Command =
  /** The address is the giver's own; at a caisse's counter, its team says so. */
  | { kind: 'confirm' }
  | { kind: 'change'; quantity: number }
  | { kind: 'withdraw' }
  | { kind: 'accept'; quantity: number }
  | { kind: 'decline'; reason: DeclineReason }
  | { kind: 'deliver'; quantity: number }
  /** What the giver says afterwards. */
  | { kind: 'tell'; outcome: Outcome }
  /** Turns a standing offer into an offer for a need. */
  | { kind: 'assign'; project: string; need: string }
  /** Asks the first of the waiting list whether to take a place. */
  | { kind: 'ask-place' }
  | { kind: 'take-place' }
  | { kind: 'expire'; reason: ExpiryReason };

export type CommandKind = Command['kind'];

/** Who may ask what. A team acts in the name of a promoter, or of a giver who has no mail. */
export const mayAsk: Record<CommandKind, readonly Role[]> = {
  confirm: ['giver', 'team'],
  change: ['giver', 'team'],
  withdraw: ['giver', 'team'],
  accept: ['promoter', 'team'],
  decline: ['promoter', 'team'],
  deliver: ['promoter', 'team'],
  tell: ['giver'],
  assign: ['promoter', 'team'],
  'ask-place': ['schedule'],
  'take-place': ['giver', 'team'],
  expire: ['schedule'],
};
