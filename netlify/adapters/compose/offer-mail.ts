import { isReminder, recipientOf } from '../../../src/letters/kinds.ts';
import {
  type CataloguedProject,
  caisseIn,
  needIn,
  projectIn,
} from '../../../src/model/catalogue.ts';
import type { Giver } from '../../../src/offers/giver.ts';
import { type OfferMessageKind, offerLetters } from '../../../src/offers/messages/letters.ts';
import type { OfferLetter } from '../../../src/offers/messages/offer-letter.ts';
import type { OfferRow } from '../../database/tables.ts';
import type { NotSent } from '../mailer.ts';
import { openContact, openNote } from '../offers/contact.ts';
import { findOffer } from '../offers/find-offer.ts';
import type { Claimed } from '../outbox.ts';
import type { Composing, ComposingWorld } from './composing.ts';
import { isStillTrue } from './is-still-true.ts';
import { actionLink, followLink, unsubscribeLink } from './offer-links.ts';
import { openAddress } from './sealed-address.ts';

/** Writes a message about an offer. */
export async function composeOfferMail(
  world: ComposingWorld,
  claimed: Claimed,
  kind: OfferMessageKind,
): Promise<Composing> {
  const { id, offerId, queuedAt } = claimed;
  if (offerId === null) throw new Error(`offer-mail: the message ${id} names no offer`);
  const offer = await findOffer(world.database, offerId);
  if (!offer) throw new Error(`offer-mail: no offer for the message ${id}`);
  if (!isStillTrue(kind, offer)) return { ok: false, reason: 'NO_LONGER_NEEDED', retry: false };
  const opened = openContact(world.dataKeys, offer);
  // A promoter who counted on somebody hears that they withdrew, though nothing is left of who it was.
  const isFarewell = kind === 'offer-withdrawn' && !opened.ok && opened.reason === 'ERASED';
  if (!opened.ok && !isFarewell) {
    const erased = opened.reason === 'ERASED';
    return { ok: false, reason: `CONTACT_${opened.reason}`, retry: !erased };
  }
  const giver = opened.ok ? opened.giver : undefined;
  const letter = letterOf(world, kind, offer, giver, queuedAt);
  if (!letter.ok) return letter;
  const addressee = await addresseeOf(world, kind, giver, letter);
  if (!addressee.ok) return addressee;
  const promoter = addressee.promoterAddress;
  // Of what is told of an offer, only what is told again can be stopped.
  const unsubscribe = isReminder(kind)
    ? unsubscribeLink(world, world.catalogue().policy, claimed)
    : undefined;
  const mail = offerLetters[kind]({ ...letter.letter, promoterAddress: promoter, unsubscribe });
  const replyTo = kind === 'offer-contact' ? giver?.email : promoter;
  return { ok: true, message: { key: id, to: addressee.to, replyTo, unsubscribe, ...mail } };
}

type Lettering =
  | { ok: true; letter: OfferLetter; project?: CataloguedProject; team?: string }
  | NotSent;

function letterOf(
  world: ComposingWorld,
  kind: OfferMessageKind,
  offer: OfferRow,
  giver: Giver | undefined,
  queuedAt: Date,
): Lettering {
  const catalogue = world.catalogue();
  const { site, policy } = catalogue;
  const project = projectIn(catalogue, offer.project);
  const need = needIn(project, offer.need);
  const gone = (offer.project !== null && !project) || (offer.need !== null && !need);
  // A later publication may bring it back; whoever is released from it need not wait for that.
  if (gone && kind !== 'offer-released') return { ok: false, reason: 'PROJECT_GONE', retry: true };
  const slug = project?.caisse ?? offer.caisse ?? '';
  const caisse = caisseIn(catalogue, slug);
  if (!caisse && !gone) return { ok: false, reason: 'CAISSE_GONE', retry: true };
  const linked = {
    kind,
    offerId: offer.id,
    queuedAt,
    caisse: slug,
    region: project?.region,
    promoter: project?.promoter.contact,
  };
  const waited = queuedAt.getTime() - offer.statusSince.getTime();
  return {
    ok: true,
    project,
    team: caisse?.team,
    letter: {
      site: { name: site.name, url: world.siteUrl() },
      ...(project && {
        project: {
          slug: offer.project ?? '',
          title: project.title,
          promoter: project.promoter.name,
        },
      }),
      caisse: { slug, name: caisse?.name ?? site.name },
      need,
      quantity: offer.quantity,
      accepted: offer.accepted ?? undefined,
      delivered: offer.delivered ?? undefined,
      reason: offer.reason ?? undefined,
      note: openNote(world.dataKeys, offer),
      giver: seenBy(kind, giver),
      ...actionLink(world, policy, linked),
      follow:
        recipientOf[kind] === 'giver' && kind !== 'offer-confirmation'
          ? followLink(world, policy, linked)
          : undefined,
      days:
        kind === 'place-free'
          ? policy.offers.placeForDays
          : Math.max(0, Math.round(waited / DAY_MS)),
    },
  };
}

const DAY_MS = 86_400_000;

/** What a reader may know of who offers. */
function seenBy(kind: OfferMessageKind, giver: Giver | undefined): Giver | undefined {
  if (!giver || recipientOf[kind] === 'giver') return undefined;
  if (kind === 'offer-contact') return giver;
  const { email, phone, ...seen } = giver;
  return seen;
}

type Addressee = { ok: true; to: string; promoterAddress?: string } | NotSent;

async function addresseeOf(
  { ageIdentity }: ComposingWorld,
  kind: OfferMessageKind,
  giver: Giver | undefined,
  { project, team }: { project?: CataloguedProject; team?: string },
): Promise<Addressee> {
  const recipient = recipientOf[kind];
  if (recipient === 'giver') {
    if (giver?.email === undefined) return { ok: false, reason: 'NO_ADDRESS', retry: false };
    if (kind !== 'offer-accepted' || !project) return { ok: true, to: giver.email };
    const promoter = await openAddress(project.promoter.contact, ageIdentity);
    return promoter.ok
      ? { ok: true, to: giver.email, promoterAddress: promoter.address }
      : promoter;
  }
  const sealed = recipient === 'team' ? team : project?.promoter.contact;
  if (sealed === undefined) return { ok: false, reason: 'PROJECT_GONE', retry: true };
  const opened = await openAddress(sealed, ageIdentity);
  return opened.ok ? { ok: true, to: opened.address } : opened;
}
