import type { Policy } from '../model/policy.ts';
import type { OfferStatus } from '../offers/status.ts';

const DAY_MS = 86_400_000;

/** What decides how long an offer says who made it. */
export interface Kept {
  status: OfferStatus;
  statusSince: Date;
  confirmedAt: Date | null;
}

/**
 * Until when an offer says who made it; nothing as long as it still waits for somebody, since its
 * end comes first. What was accepted or delivered is kept from the planned end of its project, so
 * that it can be asked what came of it: a project that ends early does not shorten that.
 *
 * @param projectEnd the last day, `YYYY-MM-DD`, of its project, where the site still has it
 */
export function keptUntil(
  { retention }: Pick<Policy, 'retention'>,
  { status, statusSince, confirmedAt }: Kept,
  projectEnd?: string,
): Date | undefined {
  const after = (days: number, from = statusSince) => new Date(from.getTime() + days * DAY_MS);
  switch (status) {
    case 'unconfirmed':
    case 'offered':
    case 'waitlisted':
      return undefined;
    case 'accepted':
    case 'delivered':
      return after(retention[status], later(statusSince, projectEnd));
    case 'expired':
      // Nobody ever said that the address was theirs: there is nothing to keep it for.
      return confirmedAt === null ? statusSince : after(retention.expired);
    default:
      return after(retention[status]);
  }
}

function later(since: Date, day: string | undefined): Date {
  const end = day === undefined ? since : new Date(`${day}T23:59:59-05:00`);
  return end > since ? end : since;
}
