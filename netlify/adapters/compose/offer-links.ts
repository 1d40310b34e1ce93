import { recipientOf } from '../../../src/letters/kinds.ts';
import type { Policy } from '../../../src/model/policy.ts';
import type { OfferMessageKind } from '../../../src/offers/messages/letters.ts';
import { daysAfter } from '../../../src/offers/silence/days.ts';
import { type LinkPurpose, linkUrl } from '../links.ts';

/** What the link of each message does; those without one act on nothing. */
const purposes: Partial<Record<OfferMessageKind, LinkPurpose>> = {
  'offer-confirmation': 'confirm-offer',
  'offer-notice': 'answer-offer',
  'offer-changed': 'answer-offer',
  'answer-reminder': 'answer-offer',
  'offer-contact': 'deliver-offer',
  'place-free': 'take-place',
  'offer-delivered': 'tell-outcome',
};

/** The message that a link is written in. */
export interface Linked {
  kind: OfferMessageKind;
  offerId: string;
  /** Links count their days from here, so that a message written twice holds the same ones. */
  queuedAt: Date;
  caisse: string;
  region?: string;
  /** The promoter's sealed address. */
  promoter?: string;
}

type LinkingWorld = { siteUrl(): string; signingSecret: string };

/** The one thing to do of a message, and until when. */
export function actionLink(
  world: LinkingWorld,
  { offers }: Policy,
  { kind, offerId, queuedAt, caisse, region, promoter }: Linked,
): { link?: string; expires?: Date } {
  const purpose = purposes[kind];
  if (purpose) {
    const days =
      purpose === 'confirm-offer'
        ? offers.confirmWithinDays
        : purpose === 'take-place'
          ? offers.placeForDays
          : offers.linkDays;
    const expires = daysAfter(queuedAt, days);
    // A promoter's link dies with the address that it went to.
    const holder = recipientOf[kind] === 'promoter' ? promoter : undefined;
    return { link: linkUrl(world, purpose, offerId, expires, holder), expires };
  }
  const page = (path: string) => ({ link: new URL(path, world.siteUrl()).href });
  switch (kind) {
    case 'caisse-notice':
    case 'offer-unanswered':
    case 'offer-went-badly':
      return page(`/espace/caisses/${caisse}/`);
    case 'offer-declined':
    case 'offer-released':
      return page(region ? `/regions/${region}/` : '/projets/');
    default:
      return {};
  }
}

/** Where a giver follows an offer. */
export function followLink(
  world: LinkingWorld,
  { offers }: Policy,
  { offerId, queuedAt }: Pick<Linked, 'offerId' | 'queuedAt'>,
): string {
  const expires = daysAfter(queuedAt, offers.linkDays);
  return linkUrl(world, 'follow-offer', offerId, expires);
}

/** Where the reader of a reminder stops them. Its id is the message's own. */
export function unsubscribeLink(
  world: LinkingWorld,
  { offers }: Policy,
  { id, queuedAt }: { id: string; queuedAt: Date },
): string {
  const expires = daysAfter(queuedAt, offers.linkDays);
  return linkUrl(world, 'unsubscribe', id, expires);
}
