import type { OfferStatus } from '../status.ts';

const words: Record<OfferStatus, string> = {
  unconfirmed: 'Pas encore confirmée',
  offered: 'À répondre',
  accepted: 'Acceptée',
  delivered: 'Reçue',
  declined: 'Déclinée',
  withdrawn: 'Retirée',
  expired: 'Terminée',
  waitlisted: 'Liste d’attente',
};

/** Where an offer stands, in a word or two. */
export function describeStatus(status: OfferStatus): string {
  return words[status];
}
