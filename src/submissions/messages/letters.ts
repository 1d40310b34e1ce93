import type { SubmissionKind } from '../../letters/kinds.ts';
import type { RenderedMail } from '../../letters/letter.ts';
import type { SubmissionLetter } from './submission-letter.ts';
import {
  acceptedMail,
  changesMail,
  endedMail,
  linkMail,
  movedMail,
  publishedMail,
  receivedMail,
  refusedMail,
} from './to-promoter.ts';
import { resentMail, reviewReminderMail, toReviewMail, withdrawnMail } from './to-reviewer.ts';

/** Who writes each letter about a proposal. */
export const submissionLetters: Record<SubmissionKind, (letter: SubmissionLetter) => RenderedMail> =
  {
    'submission-link': linkMail,
    'submission-received': receivedMail,
    'submission-changes': changesMail,
    'submission-accepted': acceptedMail,
    'submission-refused': refusedMail,
    'submission-moved': movedMail,
    'submission-published': publishedMail,
    'submission-ended': endedMail,
    'submission-to-review': toReviewMail,
    'submission-resent': resentMail,
    'submission-withdrawn': withdrawnMail,
    'review-reminder': reviewReminderMail,
  };
