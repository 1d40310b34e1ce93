import type { Review } from '../../model/review.ts';
import type { Reviewer } from './role.ts';

/** Who must say yes before a proposal is accepted. */
export function deciders({ decides }: Pick<Review, 'decides'>): readonly Reviewer[] {
  return decides === 'both' ? ['team', 'central'] : [decides];
}
