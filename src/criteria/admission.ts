import type { Candidate } from './candidate.ts';
import type { Finding } from './finding.ts';

/**
 * Whether a finding stops the publication of a project under today's policy. A project that was
 * admitted under earlier rules, or that is over, keeps its place; one that leads givers to an unknown
 * host never does.
 */
export function stopsPublication(
  { severity, code }: Finding,
  { status, admittedUnder }: Candidate,
  policyVersion: string,
): boolean {
  const isOver = status === 'completed' || status === 'cancelled';
  const wasAdmitted = admittedUnder !== undefined && admittedUnder !== policyVersion;
  return severity === 'refuse' && (code === 'UNKNOWN_HOST' || !(isOver || wasAdmitted));
}
