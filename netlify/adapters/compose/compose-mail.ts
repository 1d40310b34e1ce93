import type { Message, NotSent } from '../mailer.ts';
import type { Claimed } from '../outbox.ts';
import type { World } from '../world.ts';
import { composeNeedMail } from './need-mail.ts';
import { composeOfferMail } from './offer-mail.ts';
import { composeSignInMail } from './sign-in-mail.ts';

/** Where it cannot be written now, a new publication or a mended setting may bring what is missing. */
export type Composing = { ok: true; message: Message } | NotSent;

export type ComposingWorld = Pick<
  World,
  'clock' | 'database' | 'catalogue' | 'siteUrl' | 'signingSecret' | 'ageIdentity' | 'dataKeys'
>;

/**
 * Writes a message of the outbox from what is stored. Written twice, it is the same to the letter:
 * the service that sends it compares.
 */
export async function composeMail(world: ComposingWorld, claimed: Claimed): Promise<Composing> {
  switch (claimed.kind) {
    case 'need-check':
      return composeNeedMail(world, claimed);
    case 'sign-in':
      return composeSignInMail(world, claimed);
    default:
      return composeOfferMail(world, claimed, claimed.kind);
  }
}
