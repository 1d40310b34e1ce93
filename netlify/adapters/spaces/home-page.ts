import type { World } from '../world.ts';
import type { OfferViewing } from './offer-view.ts';
import { type OwnOffer, ownOffers } from './own-offers.ts';
import { type Standing, withStandings } from './standings.ts';
import { homeOf, type SpaceHome, type SpaceProject } from './views.ts';
import type { Visitor } from './visitor.ts';

/** The first private page: what somebody may enter, and where it all stands. */
export interface SpaceHomePage extends SpaceHome {
  projects: (SpaceProject & Standing)[];
  offers: OwnOffer[];
}

/** The first private page of whoever has signed in. */
export async function homePageFor(
  world: OfferViewing & Pick<World, 'siteUrl' | 'signingSecret'>,
  visitor: Visitor,
): Promise<SpaceHomePage> {
  const home = homeOf(world, visitor);
  const [projects, offers] = await Promise.all([
    withStandings(world, home.projects),
    home.giver ? ownOffers(world, visitor.addressHash) : [],
  ]);
  return { ...home, projects, offers };
}
