import type { OfferStatus } from '../status.ts';

/** What a giver says afterwards. */
export const outcomes = ['well', 'badly'] as const;

export type Outcome = (typeof outcomes)[number];

/** What decisions look at in an offer: nothing in it tells who made it. */
export interface Offer {
  status: OfferStatus;
  /** Null: an offer to any project of a caisse, until one is chosen. */
  project: string | null;
  /** Null: a standing offer, to a whole project or to a caisse. */
  need: string | null;
  /** What the giver offers. */
  quantity: number;
  /** What the promoter took of it. */
  accepted: number | null;
  /** What came. */
  delivered: number | null;
  /** When somebody on the waiting list was asked whether to take the place that came free. */
  placeAskedAt: Date | null;
  outcome: Outcome | null;
}

/** Those that wait for an answer or for delivery: a project that ends must release them. */
export const openStatuses = ['unconfirmed', 'offered', 'waitlisted', 'accepted'] as const;

/** Whether anything can still happen to an offer. */
export function isOpen({ status }: Pick<Offer, 'status'>): boolean {
  return openStatuses.some((open) => open === status);
}
