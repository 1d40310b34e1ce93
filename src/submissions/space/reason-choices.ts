import { reasonsFor } from '../../criteria/reasons.ts';
import type { Policy } from '../../model/policy.ts';
import { type DecisionReason, ownReasons } from '../life/reasons.ts';

/** A reason as a team ticks it: what is asked of every project, or what only people can see. */
export interface ReasonChoice {
  reason: DecisionReason;
  words: string;
}

/** All the reasons that can be given, those of people first: the rules have mostly spoken already. */
export function reasonChoices(criteria: Policy['criteria']): {
  own: ReasonChoice[];
  rules: ReasonChoice[];
} {
  const choices = <R extends DecisionReason>(words: Record<R, string>) =>
    (Object.entries(words) as [R, string][]).map(([reason, said]) => ({ reason, words: said }));
  const rules = Object.entries(reasonsFor(criteria)).map(([reason, { title }]) => ({
    reason: reason as DecisionReason,
    words: `Critère : ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
  }));
  return { own: choices(ownReasons), rules };
}
