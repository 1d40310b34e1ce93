import type { CataloguedNeed } from '../../../src/model/catalogue.ts';
import type { OfferView } from '../../../src/offers/space/offer-view.ts';
import { changesUnderWay } from '../submissions/start-change.ts';
import { type CountedNeed, needCounts } from './need-counts.ts';
import type { OfferViewing } from './offer-view.ts';
import { projectOffers } from './project-offers.ts';
import { projectFor, type SpaceProject } from './views.ts';
import type { Visitor } from './visitor.ts';

/** A project's private page: how far its needs are, and what was offered. */
export type SpaceProjectPage = SpaceProject & {
  as: 'promoter' | 'team';
  needs: (CataloguedNeed & { counts: CountedNeed; key: string })[];
  offers: OfferView[];
  /** Whether its promoter has changes under way. */
  changing: boolean;
};

/** A project's page, for its promoter or its caisse's team; nothing for anybody else. */
export async function projectPageFor(
  world: OfferViewing & { newId(): string },
  visitor: Visitor,
  slug: string,
): Promise<SpaceProjectPage | undefined> {
  const seen = projectFor(world, visitor, slug);
  if (!seen) return undefined;
  const [counts, offers, changes] = await Promise.all([
    needCounts(world.database, world.catalogue(), slug),
    projectOffers(world, slug, seen.as),
    changesUnderWay(world.database, slug),
  ]);
  const needs = seen.project.needs.flatMap((need) => {
    const counted = counts.get(need.id);
    return counted ? [{ ...need, counts: counted, key: world.newId() }] : [];
  });
  return { ...seen, needs, offers, changing: changes !== undefined };
}
