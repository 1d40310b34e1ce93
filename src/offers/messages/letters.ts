import type { AlertKind, MessageKind, SubmissionKind } from '../../letters/kinds.ts';
import type { RenderedMail } from '../../letters/letter.ts';
import { acceptedMail } from './giver/accepted.ts';
import { assignedMail } from './giver/assigned.ts';
import { confirmationMail } from './giver/confirmation.ts';
import { declinedMail } from './giver/declined.ts';
import { deliveredMail } from './giver/delivered.ts';
import { placeFreeMail } from './giver/place-free.ts';
import { releasedMail } from './giver/released.ts';
import { stillWaitingMail } from './giver/still-waiting.ts';
import { waitlistedMail } from './giver/waitlisted.ts';
import type { OfferLetter } from './offer-letter.ts';
import { answerReminderMail } from './promoter/answer-reminder.ts';
import { changedMail } from './promoter/changed.ts';
import { contactMail } from './promoter/contact.ts';
import { noticeMail } from './promoter/notice.ts';
import { withdrawnMail } from './promoter/withdrawn.ts';
import { caisseNoticeMail } from './team/caisse-notice.ts';
import { unansweredMail } from './team/unanswered.ts';
import { wentBadlyMail } from './team/went-badly.ts';

/** The messages that tell of one offer. */
export type OfferMessageKind = Exclude<
  MessageKind,
  SubmissionKind | AlertKind | 'need-check' | 'endorsement-confirmation' | 'sign-in'
>;

/** Who writes each. */
export const offerLetters: Record<OfferMessageKind, (letter: OfferLetter) => RenderedMail> = {
  'offer-confirmation': confirmationMail,
  'offer-waitlisted': waitlistedMail,
  'offer-accepted': acceptedMail,
  'offer-declined': declinedMail,
  'offer-assigned': assignedMail,
  'offer-delivered': deliveredMail,
  'offer-released': releasedMail,
  'place-free': placeFreeMail,
  'still-waiting': stillWaitingMail,
  'offer-notice': noticeMail,
  'offer-changed': changedMail,
  'offer-withdrawn': withdrawnMail,
  'offer-contact': contactMail,
  'answer-reminder': answerReminderMail,
  'caisse-notice': caisseNoticeMail,
  'offer-unanswered': unansweredMail,
  'offer-went-badly': wentBadlyMail,
};
