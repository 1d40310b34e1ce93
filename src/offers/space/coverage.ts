import type { CataloguedNeed } from '../../model/catalogue.ts';
import { amountOf, grouped } from '../describe.ts';
import { offerLimits } from '../form.ts';
import { FAR_MORE_THAN_ASKED } from '../target.ts';

/** What came from elsewhere for a need: what its content says, and what was added since. */
export interface Covered {
  content: number;
  /** The sum of what was added and taken back. */
  added: number;
}

/** What is to be added to the sum, or why nothing is. */
export type CoverageDecision = { ok: true; change: number } | { ok: false; message: string };

/** What is said to have come from elsewhere: never less than nothing, whatever the content says. */
export function coveredIn({ content, added }: Covered): number {
  return Math.max(0, content + added);
}

/**
 * Decides about a quantity that came from elsewhere, or that is taken back.
 *
 * @param quantity positive where it came, negative where it is taken back
 */
export function decideCoverage(
  need: CataloguedNeed,
  covered: Covered,
  quantity: number,
): CoverageDecision {
  const shown = coveredIn(covered);
  if (shown + quantity < 0) {
    const message =
      shown === 0
        ? 'Il n’y a rien à reprendre : rien n’est noté comme trouvé autrement.'
        : `Il y a ${amountOf(need, shown)} de noté : vous ne pouvez pas en reprendre plus.`;
    return { ok: false, message };
  }
  const most = need.asked * FAR_MORE_THAN_ASKED;
  if (quantity > 0 && shown + quantity > most) {
    const message = `C’est beaucoup : le projet en demande ${grouped(need.asked)}. Vérifiez le nombre.`;
    return { ok: false, message };
  }
  // The content may have been corrected below what was taken back: the sum first comes back to what
  // is shown.
  const change = shown + quantity - (covered.content + covered.added);
  if (change === 0 || Math.abs(change) > offerLimits.quantity) {
    return { ok: false, message: 'Ce nombre ne peut pas être noté. Vérifiez-le.' };
  }
  return { ok: true, change };
}
