import type { OfferMessageKind } from '../../../src/offers/messages/letters.ts';
import type { OfferStatus } from '../../../src/offers/status.ts';
import type { OfferRow } from '../../database/tables.ts';

/** In which states of an offer a message still says something true. Others always do. */
const onlyIn: Partial<Record<OfferMessageKind, readonly OfferStatus[]>> = {
  'offer-confirmation': ['unconfirmed'],
  'offer-notice': ['offered'],
  'offer-changed': ['offered'],
  'caisse-notice': ['offered'],
  'answer-reminder': ['offered'],
  'still-waiting': ['offered'],
  'offer-unanswered': ['offered'],
  'offer-waitlisted': ['waitlisted'],
  'place-free': ['waitlisted'],
  'offer-accepted': ['accepted', 'delivered'],
  'offer-contact': ['accepted', 'delivered'],
};

/** Whether a message that waited to be sent is still worth sending. */
export function isStillTrue(kind: OfferMessageKind, { status }: Pick<OfferRow, 'status'>): boolean {
  return onlyIn[kind]?.includes(status) ?? true;
}
