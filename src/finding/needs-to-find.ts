import type { Need } from '../model/need.ts';
import type { NeedToday } from '../today/need.ts';
import type { ProjectToday } from '../today/project.ts';
import type { FoundNeed, FoundProject, Spot } from './needs-index.ts';

/**
 * The needs that somebody can answer today, for people and things; and, of each project whose campaign is open,
 * its need for money.
 *
 * @param actionOf the words of a need’s button
 * @param spotOf where a project is
 */
export function needsToFind(
  projects: readonly ProjectToday[],
  actionOf: (need: Need) => string,
  spotOf: (project: ProjectToday) => Spot,
): FoundNeed[] {
  return projects.flatMap((of) => {
    const project: FoundProject = {
      slug: of.slug,
      title: of.data.title,
      spot: spotOf(of),
      remote: of.data.place.remote,
    };
    const money = moneyOf(of);
    return [
      ...of.lacking.filter(({ need }) => need.category !== 'financial'),
      ...(money ? [money.item] : []),
    ].map((item) => ({
      ...found(item, actionOf),
      project,
      ...(item === money?.item && money.left),
    }));
  });
}

function found({ need, tally, window }: NeedToday, actionOf: (need: Need) => string) {
  return {
    id: need.id,
    title: need.title,
    action: actionOf(need),
    category: need.category,
    term: termOf(need),
    missing: tally.missing,
    unit: need.category === 'material' ? need.unit : undefined,
    essential: need.essential,
    expertise: need.category === 'human' && need.form === 'expertise',
    window,
  };
}

/** The skill or the material that a need is for; none for money. */
export function termOf(need: Need): string | undefined {
  if (need.category === 'financial') return undefined;
  return need.category === 'human' ? need.skill : need.material;
}

/** The first need for money of a project that has a campaign, and what the campaign has still to gather. */
export function moneyOf(project: ProjectToday) {
  const { funding } = project.data;
  if (!project.takesOffers || !funding || funding.raised >= funding.goal) return undefined;
  const item =
    project.lacking.find(({ need }) => need.category === 'financial') ??
    project.needs.find(({ need }) => need.category === 'financial');
  return item && { item, left: { missing: funding.goal - funding.raised } };
}
