import type { Policy } from '../model/policy.ts';
import { daysAfter } from '../offers/silence/days.ts';
import type { EndorsementStatus } from './status.ts';

type Keeping = Pick<Policy, 'endorsements' | 'retention'>;

/** What decides how long an endorsement is kept. */
export interface KeptEndorsement {
  status: EndorsementStatus;
  statusSince: Date;
}

/**
 * How many days an endorsement is kept: a confirmed one from the end of what it is about, another since
 * it is as it is.
 */
export function keptDays({ endorsements, retention }: Keeping, status: EndorsementStatus): number {
  switch (status) {
    case 'unconfirmed':
      return endorsements.confirmWithinDays;
    case 'withdrawn':
      return retention.withdrawn;
    case 'confirmed':
      return endorsements.keepAfterEndDays;
  }
}

/**
 * Until when an endorsement is kept; nothing as long as what it is about goes on.
 *
 * @param ended when what it is about came to its end, where it has
 */
export function keptUntil(
  policy: Keeping,
  { status, statusSince }: KeptEndorsement,
  ended?: Date,
): Date | undefined {
  const from = status === 'confirmed' ? ended : statusSince;
  return from && daysAfter(from, keptDays(policy, status));
}
