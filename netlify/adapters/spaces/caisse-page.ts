import { takesOffers } from '../../../src/model/phase.ts';
import type { OfferView } from '../../../src/offers/space/offer-view.ts';
import type { ListedProposal } from '../../../src/submissions/space/proposal-view.ts';
import type { World } from '../world.ts';
import type { OfferViewing } from './offer-view.ts';
import { caisseOffers } from './project-offers.ts';
import { caisseProposals } from './proposals.ts';
import { type Standing, withStandings } from './standings.ts';
import { type UnreachedProject, unreachedAmong } from './unreached.ts';
import { caisseFor, type SpaceCaisse, type SpaceProject } from './views.ts';
import type { Visitor } from './visitor.ts';

/** A caisse's private page: what its team has to see to, and where everything stands. */
export type SpaceCaissePage = Omit<SpaceCaisse, 'projects'> & {
  projects: (SpaceProject & Standing)[];
  /** After so many days without an answer, it is for the team to see to. */
  tooLong: number;
  offers: OfferView[];
  /** The proposals made to the caisse. */
  proposals: ListedProposal[];
  /** Whether something can be taken down at the counter. */
  counter: boolean;
  /** The projects whose promoter no mail reaches any more. */
  unreachable: UnreachedProject[];
};

/** A caisse's page, for its team; nothing for anybody else. */
export async function caissePageFor(
  world: OfferViewing & Pick<World, 'signingSecret'>,
  visitor: Visitor,
  slug: string,
): Promise<SpaceCaissePage | undefined> {
  const seen = caisseFor(world, visitor, slug);
  if (!seen) return undefined;
  const slugs = seen.projects.map((each) => each.slug);
  const [projects, offers, unreachable, proposals] = await Promise.all([
    withStandings(world, seen.projects),
    caisseOffers(world, slug, slugs),
    unreachedAmong(world, seen.projects),
    caisseProposals(world, slug),
  ]);
  return {
    ...seen,
    projects,
    unreachable,
    tooLong: world.catalogue().policy.offers.silence.tellTeamAfterDays,
    offers,
    proposals,
    counter: seen.projects.some(({ phase }) => takesOffers(phase)),
  };
}
