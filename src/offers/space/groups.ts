import type { OfferStatus } from '../status.ts';

/** Offers are grouped by what is to be done about them, the most pressing first. */
export const offerGroups = ['answer', 'accepted', 'waiting', 'received', 'ended'] as const;

export type OfferGroup = (typeof offerGroups)[number];

const groupOf: Record<OfferStatus, OfferGroup | undefined> = {
  // Nobody acts on an offer whose address is not confirmed.
  unconfirmed: undefined,
  offered: 'answer',
  accepted: 'accepted',
  waitlisted: 'waiting',
  delivered: 'received',
  declined: 'ended',
  withdrawn: 'ended',
  expired: 'ended',
};

/** The statuses of the offers that are listed. */
export const listedStatuses = (Object.keys(groupOf) as OfferStatus[]).filter(
  (status) => groupOf[status] !== undefined,
);

/**
 * Sorts offers into their groups, without the empty ones: what waits comes oldest first, what is
 * done comes newest first.
 */
export function groupOffers<T extends { status: OfferStatus; since: string }>(
  offers: readonly T[],
): { group: OfferGroup; offers: T[] }[] {
  return offerGroups.flatMap((group) => {
    const own = offers.filter(({ status }) => groupOf[status] === group);
    if (own.length === 0) return [];
    const turn = group === 'received' || group === 'ended' ? -1 : 1;
    return [
      { group, offers: own.toSorted((one, other) => turn * one.since.localeCompare(other.since)) },
    ];
  });
}
