import type { Policy } from '../model/policy.ts';
import type { CodeOf, Finding } from './finding.ts';
import type { Seen } from './seen.ts';

/** What the rules know besides the project. */
export interface RuleContext {
  policy: Policy['criteria'];
  /** The hosts of each crowdfunding partner, by its slug. */
  hosts: Readonly<Record<string, readonly string[]>>;
}

/** One admission rule: what it finds in a project, nothing when the project keeps it. */
export type Rule = (project: Seen, context: RuleContext) => Finding[];

/** A finding that stops a publication. Its message says what is wrong, then how to mend it. */
export function refuse(code: CodeOf<'refuse'>, field: string, message: string): Finding {
  return { code, severity: 'refuse', field, message };
}

/** A finding that only tells. */
export function advise(code: CodeOf<'advise'>, field: string, message: string): Finding {
  return { code, severity: 'advise', field, message };
}
