import type { Policy } from '../../model/policy.ts';
import type { Offer } from '../life/offer.ts';
import { type ExpiryReason, endedBy } from '../life/reasons.ts';
import { havePassed } from './days.ts';
import { type Reminder, remindersDue, type Waiting } from './reminders.ts';

/** All that decides what is due about an offer. */
export interface OfferFacts {
  offer: Waiting & Pick<Offer, 'placeAskedAt'>;
  /** Why what it goes to has ended, where it has. */
  ending: ExpiryReason | undefined;
  /** The `once` of what was already said of it. */
  said: ReadonlySet<string>;
}

/** What is due about an offer: its end, or things to say, or nothing. */
export interface Due {
  expire?: ExpiryReason;
  say: Reminder[];
}

const nothing: Due = { say: [] };

/** What the passing of time asks for an offer now. Pure: asked twice, it answers the same. */
export function dueOf({ offer, ending, said }: OfferFacts, policy: Policy, now: Date): Due {
  if (ending && endedBy[ending].includes(offer.status)) return { expire: ending, say: [] };
  const expire = late(offer, policy, now);
  if (expire) return { expire, say: [] };
  // A promoter is not reminded of what has ended.
  return ending ? nothing : { say: remindersDue(offer, said, policy, now) };
}

/** The delay that an offer, or whoever should act on it, has let pass. */
function late(offer: OfferFacts['offer'], policy: Policy, now: Date): ExpiryReason | undefined {
  const { confirmWithinDays, placeForDays } = policy.offers;
  const { status, statusSince, placeAskedAt } = offer;
  if (status === 'unconfirmed') {
    return havePassed(confirmWithinDays, statusSince, now) ? 'NOT_CONFIRMED' : undefined;
  }
  if (status === 'waitlisted' && placeAskedAt && havePassed(placeForDays, placeAskedAt, now)) {
    return 'PLACE_NOT_TAKEN';
  }
  if (status !== 'offered' && status !== 'waitlisted') return undefined;
  return havePassed(policy.retention.unanswered, statusSince, now) ? 'NEVER_ANSWERED' : undefined;
}
