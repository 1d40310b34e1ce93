import type { Giver } from '../giver.ts';
import type { OfferStatus } from '../status.ts';
import type { Viewer } from './offer-view.ts';

/** Who made an offer, as far as somebody may know; or that it cannot be known any more. */
export type SeenGiver =
  | ({ known: true; byMail: boolean } & Giver)
  | { known: false; why: 'ERASED' | 'UNREADABLE' };

/** What is looked at to know whether contacts have crossed. */
interface Standing {
  status: OfferStatus;
  source: 'site' | 'counter';
}

/**
 * What may be seen of who offers: contacts cross on acceptance, and to the promoter alone. A caisse's
 * team keeps those that it has itself taken down at its counter.
 */
export function seenGiver(giver: Giver, offer: Standing, as: Viewer): SeenGiver {
  const byMail = giver.email !== undefined;
  const crossed =
    as === 'promoter'
      ? offer.status === 'accepted' || offer.status === 'delivered'
      : offer.source === 'counter';
  if (crossed) return { known: true, byMail, ...giver };
  const { email, phone, ...seen } = giver;
  return { known: true, byMail, ...seen };
}
