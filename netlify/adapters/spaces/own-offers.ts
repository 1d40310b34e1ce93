import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { caisseIn } from '../../../src/model/catalogue.ts';
import type { OfferView } from '../../../src/offers/space/offer-view.ts';
import { offers } from '../../database/tables.ts';
import { followLink } from '../compose/offer-links.ts';
import type { World } from '../world.ts';
import { type OfferViewing, offerView } from './offer-view.ts';

/** More than anybody offers; a page stays a page. */
const MOST = 200;

/** An offer as its giver finds it again. */
export interface OwnOffer {
  offer: OfferView;
  /** What it is for: a project, or all those of a caisse. */
  aim: string;
  /** Where it is followed, changed or taken back. */
  follow: string;
}

/** The offers that an address has made and that still say who made them, the latest first. */
export async function ownOffers(
  world: OfferViewing & Pick<World, 'siteUrl' | 'signingSecret'>,
  addressHash: string,
): Promise<OwnOffer[]> {
  const { policy } = world.catalogue();
  const queuedAt = world.clock.now();
  const rows = await world.database
    .select()
    .from(offers)
    .where(and(eq(offers.addressHash, addressHash), isNotNull(offers.contact)))
    .orderBy(desc(offers.receivedAt), offers.id)
    .limit(MOST);
  return rows.map((row) => {
    const offer = offerView(world, row, 'team');
    const caisse = caisseIn(world.catalogue(), row.caisse);
    return {
      offer,
      aim: offer.project?.title ?? caisse?.name ?? 'un projet qui n’est plus sur le site',
      follow: followLink(world, policy, { offerId: row.id, queuedAt }),
    };
  });
}
