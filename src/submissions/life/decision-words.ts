import { type Reason, reasonsFor } from '../../criteria/reasons.ts';
import type { Policy } from '../../model/policy.ts';
import { type DecisionReason, type EndReason, type OwnReason, ownReasons } from './reasons.ts';

const ends: Record<EndReason, string> = {
  ADDRESS_NOT_CONFIRMED: 'L’adresse n’a pas été confirmée à temps.',
  CHANGES_NOT_MADE: 'Les changements demandés n’ont pas été faits à temps.',
  CAISSE_GONE: 'La caisse n’est plus sur le site.',
};

/** A reason as the promoter reads it: an admission rule in its own words, or what people alone can see. */
export function decisionInWords(
  reason: DecisionReason | EndReason,
  criteria: Policy['criteria'],
): string {
  if (reason in ends) return ends[reason as EndReason];
  if (reason in ownReasons) return ownReasons[reason as OwnReason];
  const { title, explanation }: Reason =
    reasonsFor(criteria)[reason as keyof ReturnType<typeof reasonsFor>];
  return `${title}. ${explanation}`;
}
