import type { Command } from './command.ts';
import type { Offer } from './offer.ts';

/** The messages that a decision sends, by what they tell. */
export type LifeMessage =
  | 'offer-notice'
  | 'offer-waitlisted'
  | 'offer-changed'
  | 'offer-withdrawn'
  | 'offer-accepted'
  | 'offer-contact'
  | 'offer-declined'
  | 'offer-delivered'
  | 'offer-went-badly'
  | 'offer-assigned'
  | 'place-free'
  | 'offer-released'
  | 'caisse-notice';

/**
 * Whom a decision is told to. Nobody hears of an offer before its giver has confirmed the address,
 * and promoters hear nothing of the waiting list.
 */
export function tellWhom(before: Offer, command: Command, after: Offer): LifeMessage[] {
  const promoterKnows = before.status === 'offered' || before.status === 'accepted';
  switch (command.kind) {
    case 'confirm':
      if (after.status === 'waitlisted') return ['offer-waitlisted'];
      return [after.project === null ? 'caisse-notice' : 'offer-notice'];
    case 'change':
      return promoterKnows && after.project !== null ? ['offer-changed'] : [];
    case 'withdraw':
      return promoterKnows && after.project !== null ? ['offer-withdrawn'] : [];
    case 'accept':
      return ['offer-accepted', 'offer-contact'];
    case 'decline':
      return ['offer-declined'];
    case 'deliver':
      return ['offer-delivered'];
    case 'tell':
      return command.outcome === 'badly' ? ['offer-went-badly'] : [];
    case 'assign':
      // Whoever chose it for a project of the caisse was not its promoter.
      return before.project === null ? ['offer-assigned', 'offer-notice'] : ['offer-assigned'];
    case 'ask-place':
      return ['place-free'];
    case 'take-place':
      return ['offer-notice'];
    case 'expire':
      // An address that nobody has confirmed gets no second letter.
      return before.status === 'unconfirmed' ? [] : ['offer-released'];
  }
}
