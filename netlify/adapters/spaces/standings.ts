import { and, count, eq, inArray } from 'drizzle-orm';
import { progressOf } from '../../../src/offers/progress/need-progress.ts';
import { offers } from '../../database/tables.ts';
import { readSums } from '../progress/read-sums.ts';
import type { World } from '../world.ts';
import type { SpaceProject } from './views.ts';

/** What a list of projects says of one. */
export interface Standing {
  /** How many of its needs still miss something. */
  lacking: number;
  /** How many offers wait for its answer. */
  toAnswer: number;
}

/** The same projects, with where each stands. */
export async function withStandings(
  { database }: Pick<World, 'database'>,
  projects: readonly SpaceProject[],
): Promise<(SpaceProject & Standing)[]> {
  const slugs = projects.map(({ slug }) => slug);
  if (slugs.length === 0) return [];
  const [sums, waiting] = await Promise.all([
    readSums(database, { projects: slugs }),
    database
      .select({ project: offers.project, offers: count() })
      .from(offers)
      .where(and(eq(offers.status, 'offered'), inArray(offers.project, slugs)))
      .groupBy(offers.project),
  ]);
  const toAnswer = new Map(waiting.map((row) => [row.project, row.offers]));
  return projects.map((each) => {
    const known = sums.get(each.slug);
    const lacking = each.project.needs.filter(
      (need) => !progressOf(need, known?.get(need.id)).filled,
    );
    return { ...each, lacking: lacking.length, toAnswer: toAnswer.get(each.slug) ?? 0 };
  });
}
