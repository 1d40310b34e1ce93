import { takesOffers } from '../../../src/model/phase.ts';
import { type CountedNeed, needCounts } from './need-counts.ts';
import type { OfferViewing } from './offer-view.ts';
import { caisseFor } from './views.ts';
import type { Visitor } from './visitor.ts';

/** A project that an offer can be taken down for, and its needs. */
export interface CounterProject {
  slug: string;
  title: string;
  needs: { id: string; title: string; counts: CountedNeed }[];
}

/** The page where a caisse's team takes down an offer. */
export interface CounterPage {
  caisse: { slug: string; name: string };
  projects: CounterProject[];
  /** Whether an offer can go to any project of the caisse: not where it takes no part any more. */
  anyProject: boolean;
  consent: { version: string; text: string };
  /** What makes this page's offer one, sent twice. */
  key: string;
}

/** The counter of a caisse, for its team; nothing for anybody else. */
export async function counterFor(
  world: OfferViewing & { newId(): string },
  visitor: Visitor,
  slug: string,
): Promise<CounterPage | undefined> {
  const seen = caisseFor(world, visitor, slug);
  if (!seen) return undefined;
  const current = world.catalogue();
  const projects: CounterProject[] = [];
  for (const { slug: each, project, phase, today } of seen.projects) {
    if (!takesOffers(phase)) continue;
    const counts = await needCounts(world.database, current, each);
    const needs = project.needs.flatMap(({ id, title, category, window }) => {
      const counted = counts.get(id);
      const takes = category !== 'financial' && window.end >= today && counted;
      return takes ? [{ id, title, counts: counted }] : [];
    });
    projects.push({ slug: each, title: project.title, needs });
  }
  return {
    caisse: { slug, name: seen.name },
    projects,
    anyProject: current.caisses[slug]?.participation !== 'paused' && projects.length > 0,
    consent: current.policy.offers.consent,
    key: world.newId(),
  };
}
