import { type Catalogue, projectIn } from '../../../src/model/catalogue.ts';
import type { NeedCounts } from '../../../src/offers/life/counts.ts';
import { type NeedProgress, progressOf } from '../../../src/offers/progress/need-progress.ts';
import type { Statements } from '../database.ts';
import { readSums } from '../progress/read-sums.ts';

/** How far a need is, as a private page shows it. */
export type CountedNeed = NeedCounts & Pick<NeedProgress, 'closed' | 'awaiting' | 'waitlisted'>;

/** How far each need of a project is, by its id. */
export async function needCounts(
  statements: Pick<Statements, 'execute'>,
  catalogue: Catalogue,
  slug: string,
): Promise<Map<string, CountedNeed>> {
  const sums = (await readSums(statements, { project: slug })).get(slug);
  const needs = projectIn(catalogue, slug)?.needs ?? [];
  return new Map(
    needs.map((need) => {
      const { filled, ...counted } = progressOf(need, sums?.get(need.id));
      return [need.id, counted];
    }),
  );
}
