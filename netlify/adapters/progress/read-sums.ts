import { sql } from 'drizzle-orm';
import { z } from 'zod';
import {
  type NeedSums,
  noSums,
  type OfferGroup,
  sumOffers,
} from '../../../src/offers/progress/need-sums.ts';
import { offerStatuses } from '../../../src/offers/status.ts';
import { coverages, needStates, offers } from '../../database/tables.ts';
import type { Statements } from '../database.ts';

/** What is known of needs, by project and then by need. */
export type ByNeed<T> = Map<string, Map<string, T>>;

const row = z.object({
  project: z.string(),
  need: z.string(),
  status: z.enum(offerStatuses).nullable(),
  offers: z.number(),
  quantity: z.number(),
  accepted: z.number(),
  delivered: z.number(),
  added: z.number(),
  closed: z.enum(['filled', 'unwanted']).nullable(),
});

/**
 * What the offers, coverages and states of needs add up to, in one statement and so at one moment:
 * of one need, of one project, of some, or of all.
 */
export async function readSums(
  statements: Pick<Statements, 'execute'>,
  { project, projects, need }: { project?: string; projects?: string[]; need?: string } = {},
): Promise<ByNeed<NeedSums>> {
  const ofOne = sql.join([
    project === undefined ? sql`` : sql`AND project = ${project}`,
    projects === undefined ? sql`` : sql` AND project IN ${projects}`,
    need === undefined ? sql`` : sql` AND need = ${need}`,
  ]);
  const { rows } = await statements.execute(sql`
    SELECT project, need, status, count(*)::float8 AS offers, sum(quantity)::float8 AS quantity,
      coalesce(sum(accepted_quantity), 0)::float8 AS accepted,
      coalesce(sum(delivered_quantity), 0)::float8 AS delivered,
      0::float8 AS added, NULL AS closed
    FROM ${offers}
    WHERE need IS NOT NULL AND status IN ('offered', 'waitlisted', 'accepted', 'delivered')
      ${ofOne}
    GROUP BY project, need, status
    UNION ALL
    SELECT project, need, NULL, 0, 0, 0, 0, sum(quantity)::float8, NULL
    FROM ${coverages} WHERE true ${ofOne} GROUP BY project, need
    UNION ALL
    SELECT project, need, NULL, 0, 0, 0, 0, 0, closed
    FROM ${needStates} WHERE closed IS NOT NULL ${ofOne}`);
  return byNeed(z.array(row).parse(rows), (found) => ({
    ...noSums,
    ...sumOffers(found.filter(isGroup)),
    added: found.reduce((sum, { added }) => sum + added, 0),
    closed: found.find(({ closed }) => closed)?.closed ?? null,
  }));
}

function isGroup(found: z.infer<typeof row>): found is z.infer<typeof row> & OfferGroup {
  return found.status !== null;
}

/** Rows gathered by project and by need, and what is made of those of each need. */
export function byNeed<R extends { project: string; need: string }, T>(
  rows: readonly R[],
  make: (rows: R[]) => T,
): ByNeed<T> {
  const projects: ByNeed<T> = new Map();
  for (const [project, ofProject] of Map.groupBy(rows, (each) => each.project)) {
    const needs = new Map<string, T>();
    for (const [need, ofNeed] of Map.groupBy(ofProject, (each) => each.need)) {
      needs.set(need, make(ofNeed));
    }
    projects.set(project, needs);
  }
  return projects;
}
