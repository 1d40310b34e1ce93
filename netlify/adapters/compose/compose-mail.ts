import { isAboutAlert, isAboutSubmission, type MessageKind } from '../../../src/letters/kinds.ts';
import type { Claimed } from '../outbox.ts';
import { composeAlertMail } from './alert-mail.ts';
import type { Composing, ComposingWorld } from './composing.ts';
import { composeEndorsementMail } from './endorsement-mail.ts';
import { composeNeedMail } from './need-mail.ts';
import { composeOfferMail } from './offer-mail.ts';
import { composeSignInMail } from './sign-in-mail.ts';
import { composeSubmissionMail } from './submission-mail.ts';

/**
 * Writes a message of the outbox from what is stored. Written twice, it is the same to the letter:
 * the service that sends it compares.
 */
export async function composeMail(
  world: ComposingWorld,
  claimed: Claimed,
  kind: MessageKind,
): Promise<Composing> {
  if (isAboutSubmission(kind)) return composeSubmissionMail(world, claimed, kind);
  if (isAboutAlert(kind)) return composeAlertMail(world, claimed, kind);
  switch (kind) {
    case 'endorsement-confirmation':
      return composeEndorsementMail(world, claimed);
    case 'need-check':
      return composeNeedMail(world, claimed);
    case 'sign-in':
      return composeSignInMail(world, claimed);
    default:
      return composeOfferMail(world, claimed, kind);
  }
}
