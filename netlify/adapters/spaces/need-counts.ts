import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Catalogue } from '../../../src/model/catalogue.ts';
import { countOffers, type NeedCounts } from '../../../src/offers/life/counts.ts';
import { coveredIn } from '../../../src/offers/space/coverage.ts';
import { coverages, needStates, offers } from '../../database/tables.ts';
import type { Statements } from '../database.ts';

/** How far a need is, as a private page shows it. */
export interface CountedNeed extends NeedCounts {
  /** The promoter has said that it is filled, or that nothing more is wanted. */
  closed: 'filled' | 'unwanted' | null;
}

/** How far each need of a project is, by its id. */
export async function needCounts(
  statements: Pick<Statements, 'select'>,
  { projects }: Catalogue,
  slug: string,
): Promise<Map<string, CountedNeed>> {
  const project = Object.hasOwn(projects, slug) ? projects[slug] : undefined;
  const [rows, added, states] = await Promise.all([
    statements
      .select({
        need: offers.need,
        status: offers.status,
        quantity: offers.quantity,
        accepted: offers.accepted,
        delivered: offers.delivered,
      })
      .from(offers)
      .where(and(eq(offers.project, slug), isNotNull(offers.need))),
    statements
      .select({ need: coverages.need, sum: sql<number>`sum(${coverages.quantity})::int` })
      .from(coverages)
      .where(eq(coverages.project, slug))
      .groupBy(coverages.need),
    statements
      .select({ need: needStates.need, closed: needStates.closed })
      .from(needStates)
      .where(eq(needStates.project, slug)),
  ]);
  return new Map(
    (project?.needs ?? []).map(({ id, asked, covered }) => [
      id,
      {
        asked,
        covered: coveredIn({
          content: covered,
          added: added.find(({ need }) => need === id)?.sum ?? 0,
        }),
        ...countOffers(rows.filter(({ need }) => need === id)),
        closed: states.find(({ need }) => need === id)?.closed ?? null,
      },
    ]),
  );
}
