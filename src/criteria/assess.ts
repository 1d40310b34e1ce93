import type { Candidate } from './candidate.ts';
import type { Finding } from './finding.ts';
import { type RuleContext, rules } from './rules.ts';

/** What the admission rules find in a project, complete or not. Never throws. */
export function assess(project: Candidate, context: RuleContext): Finding[] {
  return rules.flatMap((rule) => rule(project, context));
}

/** The findings that stop a publication. */
export function refusals(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity === 'refuse');
}
