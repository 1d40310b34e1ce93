import { eq } from 'drizzle-orm';
import { confirmationMail } from '../../src/offers/messages/confirmation.ts';
import { noticeMail } from '../../src/offers/messages/notice.ts';
import { open } from '../../src/sealing/open.ts';
import { type OfferRow, offers } from '../database/tables.ts';
import { signLink } from './links.ts';
import type { Message, NotSent } from './mailer.ts';
import type { Claimed } from './outbox.ts';
import type { World } from './world.ts';

/** Where it cannot be written now, a new publication or a mended setting may bring what is missing. */
export type Composing = { ok: true; message: Message } | NotSent;

export type ComposingWorld = Pick<
  World,
  'database' | 'catalogue' | 'siteUrl' | 'signingSecret' | 'ageIdentity'
>;

const DAY_MS = 86_400_000;

/**
 * Writes a message of the outbox from what is stored. Written twice, it is the same to the letter:
 * the service that sends it compares.
 */
export async function composeMail(world: ComposingWorld, claimed: Claimed): Promise<Composing> {
  const { database, catalogue } = world;
  const [offer] = await database.select().from(offers).where(eq(offers.id, claimed.offerId));
  if (!offer) throw new Error(`compose-mail: no offer for the message ${claimed.id}`);
  const { projects } = catalogue();
  const project = Object.hasOwn(projects, offer.project) ? projects[offer.project] : undefined;
  const need = project?.needs.find(({ id }) => id === offer.need);
  if (!project || (offer.need !== null && !need)) {
    return { ok: false, reason: 'PROJECT_GONE', retry: true };
  }
  const target = { slug: offer.project, project, need };
  return claimed.kind === 'offer-confirmation'
    ? confirmation(world, claimed, offer, target)
    : notice(world, claimed, offer, target);
}

type Target = Parameters<typeof noticeMail>[0]['target'];

function confirmation(
  { catalogue, siteUrl, signingSecret }: ComposingWorld,
  { id, queuedAt }: Claimed,
  offer: OfferRow,
  target: Target,
): Composing {
  if (offer.status !== 'unconfirmed') {
    return { ok: false, reason: 'NO_LONGER_NEEDED', retry: false };
  }
  const { site, policy } = catalogue();
  const url = siteUrl();
  const expires = new Date(queuedAt.getTime() + policy.offers.confirmWithinDays * DAY_MS);
  const token = signLink(signingSecret, 'confirm-offer', offer.id, expires);
  const link = new URL(`/confirmer/${token}`, url).href;
  const mail = confirmationMail({
    target,
    quantity: offer.quantity,
    link,
    expires,
    site: { name: site.name, url },
  });
  return { ok: true, message: { key: id, to: offer.email, ...mail } };
}

async function notice(
  { ageIdentity, catalogue, siteUrl }: ComposingWorld,
  { id }: Claimed,
  offer: OfferRow,
  target: Target,
): Promise<Composing> {
  let to: string;
  try {
    to = await open(target.project.promoter.contact, ageIdentity);
  } catch {
    // Sealed to another key: mended by the right identity, or by a new sealing.
    return { ok: false, reason: 'CANNOT_OPEN_ADDRESS', retry: true };
  }
  const mail = noticeMail({
    ...offer,
    target,
    site: { name: catalogue().site.name, url: siteUrl() },
  });
  return { ok: true, message: { key: id, to, replyTo: offer.email, ...mail } };
}
