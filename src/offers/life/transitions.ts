import type { OfferStatus } from '../status.ts';
import type { CommandKind } from './command.ts';

/** From which states each command is heard. Everything else is refused. */
export const heardFrom: Record<CommandKind, readonly OfferStatus[]> = {
  confirm: ['unconfirmed'],
  change: ['unconfirmed', 'offered', 'waitlisted'],
  withdraw: ['unconfirmed', 'offered', 'waitlisted', 'accepted'],
  accept: ['offered', 'waitlisted'],
  decline: ['offered', 'waitlisted'],
  deliver: ['accepted'],
  tell: ['delivered'],
  assign: ['offered'],
  'ask-place': ['waitlisted'],
  'take-place': ['waitlisted'],
  expire: ['unconfirmed', 'offered', 'waitlisted', 'accepted'],
};
