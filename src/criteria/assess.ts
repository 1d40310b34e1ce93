import type { Candidate } from './candidate.ts';
import type { Finding } from './finding.ts';
import type { RuleContext } from './rule.ts';
import { rules } from './rules/all.ts';
import { see } from './seen.ts';

/**
 * What the admission rules find in a project, complete or not. Parts of the wrong type count as not
 * there: whatever is given, it never throws.
 */
export function assess(project: Candidate, context: RuleContext): Finding[] {
  const seen = see(project);
  return rules.flatMap((rule) => rule(seen, context));
}
