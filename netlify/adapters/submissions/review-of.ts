import { type Catalogue, caisseIn } from '../../../src/model/catalogue.ts';
import type { Review } from '../../../src/model/review.ts';

/** How the proposals made to a caisse are answered; as the instance says, where it has none yet. */
export function reviewFor(catalogue: Catalogue, caisse: string | null): Review {
  return caisseIn(catalogue, caisse)?.review ?? catalogue.policy.submissions;
}

/** Whether a caisse takes new proposals. */
export function takesProposals(catalogue: Catalogue, caisse: string): boolean {
  return caisseIn(catalogue, caisse)?.participation === 'active';
}
