import fc from 'fast-check';
import type { SubmissionCommand } from '../../src/submissions/life/command.ts';
import type { Circumstances } from '../../src/submissions/life/decide.ts';
import { decisionReasons, endReasons } from '../../src/submissions/life/reasons.ts';
import { type Reviewer, submissionRoles } from '../../src/submissions/life/role.ts';
import type { Submission } from '../../src/submissions/life/submission.ts';
import { submissionStatuses } from '../../src/submissions/status.ts';

export const CAISSES = ['caisse-a', 'caisse-b', 'caisse-en-pause'];

/** Who must say yes, by each policy. */
export const arbitraryDeciders = fc.constantFrom<readonly Reviewer[]>(
  ['team'],
  ['central'],
  ['team', 'central'],
);

export const arbitrarySubmissionRole = fc.constantFrom(...submissionRoles);

/** A proposal in any state, also in those that no life leads to. */
export const arbitrarySubmission: fc.Arbitrary<Submission> = fc
  .record({
    status: fc.constantFrom(...submissionStatuses),
    caisse: fc.constantFrom(...CAISSES),
    changes: fc.option(fc.constant('des-velos'), { nil: null }),
    confirmed: fc.boolean(),
    revision: fc.integer({ min: 1, max: 5 }),
    acceptedBy: fc.subarray<Reviewer>(['team', 'central']),
  })
  .chain((submission) =>
    // Only what is not sent yet may be without a caisse.
    submission.status === 'draft'
      ? fc.option(fc.constant(submission.caisse), { nil: null }).map((caisse) => ({
          ...submission,
          caisse,
        }))
      : fc.constant(submission),
  );

const seen = fc.integer({ min: 1, max: 6 });
const caisse = fc.constantFrom(...CAISSES);
const reasons = fc.subarray([...decisionReasons], { maxLength: 3 });

export const arbitrarySubmissionCommand: fc.Arbitrary<SubmissionCommand> = fc.oneof(
  fc.constantFrom<SubmissionCommand>(
    { kind: 'save' },
    { kind: 'confirm' },
    { kind: 'withdraw' },
    { kind: 'publish' },
  ),
  fc.record({ kind: fc.constantFrom('send' as const, 'resend' as const), caisse }),
  fc.record({ kind: fc.constant('let-through' as const), caisse }),
  fc.record({ kind: fc.constant('accept' as const), seen }),
  fc.record({
    kind: fc.constantFrom('request-changes' as const, 'refuse' as const),
    seen,
    reasons,
  }),
  fc.record({ kind: fc.constant('move' as const), seen, caisse }),
  fc.record({ kind: fc.constant('end' as const), reason: fc.constantFrom(...endReasons) }),
);

export const arbitraryCircumstances: fc.Arbitrary<Circumstances> = fc.record({
  role: arbitrarySubmissionRole,
  deciders: arbitraryDeciders,
  stopped: fc.boolean(),
  takesProposals: fc.constant((slug: string) => slug !== 'caisse-en-pause'),
});
