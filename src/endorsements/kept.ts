import type { Policy } from '../model/policy.ts';
import type { EndorsementStatus } from './status.ts';

const DAY_MS = 86_400_000;

/** What decides how long an endorsement is kept. */
export interface KeptEndorsement {
  status: EndorsementStatus;
  statusSince: Date;
}

/**
 * Until when an endorsement is kept; nothing as long as what it is about goes on.
 *
 * @param ended when what it is about came to its end, where it has
 */
export function keptUntil(
  { endorsements, retention }: Pick<Policy, 'endorsements' | 'retention'>,
  { status, statusSince }: KeptEndorsement,
  ended?: Date,
): Date | undefined {
  const after = (days: number, from = statusSince) => new Date(from.getTime() + days * DAY_MS);
  switch (status) {
    case 'unconfirmed':
      return after(endorsements.confirmWithinDays);
    case 'withdrawn':
      return after(retention.withdrawn);
    case 'confirmed':
      return ended && after(endorsements.keepAfterEndDays, ended);
  }
}
