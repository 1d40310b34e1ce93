import { confirmationMail } from './confirmation.ts';
import type { MessageKind } from './kinds.ts';
import type { RenderedMail } from './letter.ts';
import { noticeMail } from './notice.ts';
import type { OfferLetter } from './offer-letter.ts';

/** The messages that tell of one offer. */
export type OfferMessageKind = Exclude<MessageKind, 'need-check' | 'sign-in'>;

/** Who writes each. */
export const offerLetters: Record<OfferMessageKind, (letter: OfferLetter) => RenderedMail> = {
  'offer-confirmation': confirmationMail,
  'offer-waitlisted': confirmationMail,
  'offer-accepted': noticeMail,
  'offer-declined': confirmationMail,
  'offer-assigned': confirmationMail,
  'offer-delivered': confirmationMail,
  'offer-released': confirmationMail,
  'place-free': confirmationMail,
  'still-waiting': confirmationMail,
  'offer-notice': noticeMail,
  'offer-changed': noticeMail,
  'offer-withdrawn': noticeMail,
  'offer-contact': noticeMail,
  'answer-reminder': noticeMail,
  'caisse-notice': noticeMail,
  'offer-unanswered': noticeMail,
  'offer-went-badly': noticeMail,
};
