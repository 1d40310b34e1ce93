import type { Reviewer } from '../../../src/submissions/life/role.ts';
import { deciders } from '../../../src/submissions/life/who-decides.ts';
import { actingAs } from '../../../src/submissions/space/review-actions.ts';
import type { SubmissionRow } from '../../database/tables.ts';
import { reviewFor } from '../submissions/review-of.ts';
import type { World } from '../world.ts';
import type { Visitor } from './visitor.ts';

/** As whom somebody looks at a proposal: its caisse's team, or the central one where it decides. */
export function reviewerOf(
  { catalogue }: Pick<World, 'catalogue'>,
  { teamOf, central }: Pick<Visitor, 'teamOf' | 'central'>,
  { status, caisse, acceptedBy }: Pick<SubmissionRow, 'status' | 'caisse' | 'acceptedBy'>,
): Reviewer | undefined {
  if (status === 'draft' || caisse === null) return undefined;
  const who = deciders(reviewFor(catalogue(), caisse));
  const posts: Reviewer[] = [
    ...(teamOf.includes(caisse) ? (['team'] as const) : []),
    ...(central && who.includes('central') ? (['central'] as const) : []),
  ];
  return actingAs(posts, who, acceptedBy);
}
