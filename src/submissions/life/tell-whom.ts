import type { SubmissionCommand } from './command.ts';
import type { Reviewer } from './role.ts';
import type { Submission } from './submission.ts';

/** The messages that a decision about a proposal sends, by what they tell. */
export type SubmissionMessage =
  | { kind: 'submission-received' }
  | { kind: 'submission-changes' }
  | { kind: 'submission-accepted' }
  | { kind: 'submission-refused' }
  | { kind: 'submission-moved' }
  | { kind: 'submission-published' }
  | { kind: 'submission-ended' }
  /** To those who decide. */
  | { kind: 'submission-to-review' | 'submission-resent' | 'submission-withdrawn'; to: Reviewer };

/**
 * Whom a decision is told to. No team hears of a proposal before its promoter has confirmed the
 * address, nor of a change that the policy lets through.
 *
 * @param deciders who must say yes before it is accepted
 */
export function tellWhom(
  before: Submission,
  command: SubmissionCommand,
  after: Submission,
  deciders: readonly Reviewer[],
): SubmissionMessage[] {
  const each = (kind: 'submission-to-review' | 'submission-resent' | 'submission-withdrawn') =>
    after.confirmed ? deciders.map((to) => ({ kind, to })) : [];
  switch (command.kind) {
    case 'save':
      return [];
    case 'send':
      return [
        { kind: 'submission-received' },
        ...(after.status === 'in_review' ? each('submission-to-review') : []),
      ];
    case 'confirm':
      return after.status === 'in_review' ? each('submission-to-review') : [];
    case 'request-changes':
      return [{ kind: 'submission-changes' }];
    case 'resend':
      // Another address was given: it is to be confirmed first.
      if (after.status === 'received') return [{ kind: 'submission-received' }];
      return each(before.caisse === after.caisse ? 'submission-resent' : 'submission-to-review');
    case 'accept':
      return after.status === 'accepted' ? [{ kind: 'submission-accepted' }] : [];
    case 'refuse':
      return [{ kind: 'submission-refused' }];
    case 'move':
      return [
        { kind: 'submission-moved' },
        ...(after.status === 'in_review' ? each('submission-to-review') : []),
      ];
    case 'withdraw':
      return each('submission-withdrawn');
    case 'let-through':
      return [];
    case 'publish':
      return after.confirmed ? [{ kind: 'submission-published' }] : [];
    case 'end':
      // An address that nobody has confirmed gets no second letter.
      return before.confirmed ? [{ kind: 'submission-ended' }] : [];
  }
}
