import type { ListedProposal } from '../../../src/submissions/space/proposal-view.ts';
import type { World } from '../world.ts';
import type { OfferViewing } from './offer-view.ts';
import { type OwnOffer, ownOffers } from './own-offers.ts';
import { centralCaisses, centralProposals, type OwnProposal, ownProposals } from './proposals.ts';
import { type Standing, withStandings } from './standings.ts';
import { homeOf, type SpaceCaisse, type SpaceHome, type SpaceProject } from './views.ts';
import type { Visitor } from './visitor.ts';
import { type Waiting, waitingAt } from './waiting.ts';

/** The first private page: what somebody may enter, and where it all stands. */
export interface SpaceHomePage extends SpaceHome {
  projects: (SpaceProject & Standing)[];
  caisses: (SpaceCaisse & Waiting)[];
  offers: OwnOffer[];
  /** What the central team decides about; absent for anybody else. */
  central?: ListedProposal[];
  /** What the visitor has proposed. */
  proposals: OwnProposal[];
}

/** The first private page of whoever has signed in. */
export async function homePageFor(
  world: OfferViewing & Pick<World, 'siteUrl' | 'signingSecret'>,
  visitor: Visitor,
): Promise<SpaceHomePage> {
  const home = homeOf(world, visitor);
  const { addressHash, teamOf, proposer } = visitor;
  const decides = visitor.central && centralCaisses(world.catalogue()).length > 0;
  const [projects, offers, waiting, central, proposals] = await Promise.all([
    withStandings(world, home.projects),
    home.giver ? ownOffers(world, addressHash) : [],
    waitingAt(world, teamOf),
    decides ? centralProposals(world) : undefined,
    proposer ? ownProposals(world, addressHash) : [],
  ]);
  const none: Waiting = { waiting: 0, late: 0 };
  const caisses = home.caisses.map((each) => ({ ...each, ...(waiting.get(each.slug) ?? none) }));
  return { ...home, projects, caisses, offers, ...(central && { central }), proposals };
}
