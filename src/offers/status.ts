/** Where an offer stands, from the form to the day it is delivered. */
export const offerStatuses = [
  'unconfirmed',
  'offered',
  'accepted',
  'delivered',
  'declined',
  'withdrawn',
  'expired',
  'waitlisted',
] as const;

export type OfferStatus = (typeof offerStatuses)[number];
