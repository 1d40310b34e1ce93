import type { Offer } from './offer.ts';
import type { Room } from './room.ts';

/** How far a need is, in its own unit: what the public sees. */
export interface NeedCounts {
  asked: number;
  /** What came from outside the site. */
  covered: number;
  /** What is offered and waits for an answer, the waiting list included. */
  offered: number;
  /** What was accepted; where it was delivered, what came of it. */
  accepted: number;
  delivered: number;
}

/** What the offers of one need add up to. Standing offers belong to no need and are not among them. */
export function countOffers(
  offers: readonly Pick<Offer, 'status' | 'quantity' | 'accepted' | 'delivered'>[],
): Pick<NeedCounts, 'offered' | 'accepted' | 'delivered'> {
  let [offered, accepted, delivered] = [0, 0, 0];
  for (const offer of offers) {
    if (offer.status === 'offered' || offer.status === 'waitlisted') offered += offer.quantity;
    if (offer.status === 'accepted') accepted += offer.accepted ?? 0;
    if (offer.status === 'delivered') {
      accepted += offer.delivered ?? 0;
      delivered += offer.delivered ?? 0;
    }
  }
  return { offered, accepted, delivered };
}

/** Whether nothing is missing any more. */
export function isFilled({ asked, covered, accepted, closed }: Room): boolean {
  return closed || covered + accepted >= asked;
}
