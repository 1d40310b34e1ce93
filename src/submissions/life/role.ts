/**
 * Who acts on a proposal: its promoter, the team of its caisse, the central team, the desk where it
 * is published, the policy where it lets a change through, the schedule when nobody does anything.
 */
export const submissionRoles = [
  'promoter',
  'team',
  'central',
  'desk',
  'policy',
  'schedule',
] as const;

export type SubmissionRole = (typeof submissionRoles)[number];

/** Those who can be asked to decide. */
export type Reviewer = Extract<SubmissionRole, 'team' | 'central'>;

/** Who did something, without saying which person: the role, and the caisse that it is held for. */
export interface SubmissionActor {
  role: SubmissionRole;
  of?: string;
}
