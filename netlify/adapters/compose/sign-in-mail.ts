import { type Catalogue, caisseIn, projectIn } from '../../../src/model/catalogue.ts';
import { signInMail } from '../../../src/offers/messages/sign-in.ts';
import type { GoesTo } from '../../database/tables.ts';
import { addressHash } from '../address-hash.ts';
import { linkUrl } from '../links.ts';
import type { NotSent } from '../mailer.ts';
import { openContact } from '../offers/contact.ts';
import { findOffer } from '../offers/find-offer.ts';
import type { Claimed } from '../outbox.ts';
import { findSignIn, openAsking, SIGN_IN_MS } from '../spaces/sign-ins.ts';
import { findSubmission } from '../submissions/find-submission.ts';
import { openText } from '../submissions/sealed-columns.ts';
import type { Composing, ComposingWorld } from './composing.ts';
import { openAddress } from './sealed-address.ts';

type Addressee = { ok: true; address: string } | NotSent;

const nowhere: NotSent = { ok: false, reason: 'NO_LONGER_NEEDED', retry: false };

/** Writes the message that brings a link to the private pages, to whoever may enter them. */
export async function composeSignInMail(
  world: ComposingWorld,
  { id, about }: Claimed,
): Promise<Composing> {
  const signIn = await findSignIn(world.database, about?.signIn ?? '');
  // A stranger asked: the same was stored, and nothing is sent.
  if (!signIn?.goesTo) return nowhere;
  const { usedAt, expiresAt, goesTo } = signIn;
  if (usedAt !== null || expiresAt <= world.clock.machineNow()) return nowhere;
  const addressee = await addresseeOf(world, goesTo, signIn.id);
  if (!addressee.ok) return addressee;
  const { address } = addressee;
  // The content may have changed since: another address there is somebody else's.
  if (addressHash(world.signingSecret, address) !== signIn.addressHash) return nowhere;
  const mail = signInMail({
    link: linkUrl(world, 'sign-in', signIn.id, expiresAt),
    minutes: SIGN_IN_MS / 60_000,
    site: { name: world.catalogue().site.name, url: world.siteUrl() },
  });
  return { ok: true, message: { key: id, to: address, ...mail } };
}

async function addresseeOf(world: ComposingWorld, goesTo: GoesTo, id: string): Promise<Addressee> {
  if ('endorser' in goesTo) {
    const opened = openAsking(world.dataKeys, id, goesTo.endorser);
    return opened.ok ? { ok: true, address: opened.text } : nowhere;
  }
  if ('offer' in goesTo) return giverOf(world, goesTo.offer);
  if ('submission' in goesTo) return proposerOf(world, goesTo.submission);
  const sealed = sealedIn(world.catalogue(), goesTo);
  return sealed === undefined ? nowhere : openAddress(sealed, world.ageIdentity);
}

function sealedIn(
  catalogue: Catalogue,
  goesTo: Exclude<GoesTo, { offer: string } | { submission: string } | { endorser: string }>,
): string | undefined {
  if ('central' in goesTo) return catalogue.policy.submissions.central;
  return 'project' in goesTo
    ? projectIn(catalogue, goesTo.project)?.promoter.contact
    : caisseIn(catalogue, goesTo.caisse)?.team;
}

async function proposerOf(world: ComposingWorld, id: string): Promise<Addressee> {
  const row = await findSubmission(world.database, id);
  if (!row || row.email === null) return nowhere;
  const address = openText(world.dataKeys, 'submissions.email', id, row.email);
  return address === undefined
    ? { ok: false, reason: 'CONTACT_NOT_OPENED', retry: true }
    : { ok: true, address };
}

async function giverOf(world: ComposingWorld, id: string): Promise<Addressee> {
  const offer = await findOffer(world.database, id);
  if (!offer) return nowhere;
  const opened = openContact(world.dataKeys, offer);
  if (!opened.ok) {
    return {
      ok: false,
      reason: `CONTACT_${opened.reason}`,
      retry: opened.reason !== 'ERASED',
    };
  }
  const { email } = opened.giver;
  return email === undefined ? nowhere : { ok: true, address: email };
}
