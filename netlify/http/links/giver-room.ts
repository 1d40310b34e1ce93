import { amountOf } from '../../../src/offers/describe.ts';
import type { Command } from '../../../src/offers/life/command.ts';
import { readQuantity } from '../../../src/offers/quantity.ts';
import { havePassed } from '../../../src/offers/silence/days.ts';
import { act } from '../../adapters/offers/act.ts';
import type { Fresh } from '../../adapters/offers/find-offer.ts';
import { lookAtOffer, promoterAddress } from '../../adapters/offers/look-at-offer.ts';
import type { World } from '../../adapters/world.ts';
import { giverPage, type OwnOffer } from './giver-page.ts';
import type { LinkRoom, Outcome, Posted } from './link-room.ts';
import { receiver } from './offer-words.ts';
import { refused } from './refused.ts';

/** What a giver does about an offer: changes it, takes it back, takes a place, says how it went. */
export const giverRoom: LinkRoom<OwnOffer> = {
  async find(world, id) {
    const seen = await lookAtOffer(world, id);
    return seen && { ...seen, promoterAddress: await promoterAddress(world, seen) };
  },

  show: (_world, seen, path) => giverPage(seen, path),

  async act(world, seen, posted) {
    const asked = read(posted);
    if (asked.kind === 'mistakes' || asked.kind === 'refused') return asked;
    const { command } = asked;
    const actor = { role: 'giver' } as const;
    const acted = await act(world, { offerId: seen.offer.id, command, actor });
    if (!acted.ok) {
      return refused(acted, command.kind, { form: posted.do ?? '', posted, need: seen.need });
    }
    return { kind: 'done', messages: acted.messages, notice: noticeOf(seen, command) };
  },

  fresh: freshOf,
};

type Asked =
  | { kind: 'asked'; command: Command }
  | Extract<Outcome, { kind: 'mistakes' | 'refused' }>;

function read(posted: Posted): Asked {
  switch (posted.do) {
    case 'change': {
      const reading = readQuantity(posted.quantity);
      if (reading.ok) return asked({ kind: 'change', quantity: reading.quantity });
      const errors = [{ field: 'quantity', message: reading.message }];
      return { kind: 'mistakes', mistakes: { form: 'change', errors, typed: posted } };
    }
    case 'withdraw':
    case 'take-place':
      return asked({ kind: posted.do });
    case 'well':
    case 'badly':
      return asked({ kind: 'tell', outcome: posted.do });
    default:
      return { kind: 'refused', status: 422, notice: 'Choisissez l’un des boutons de cette page.' };
  }
}

function asked(command: Command): Asked {
  return { kind: 'asked', command };
}

/** What has been done and is not seen from the page's title. */
function noticeOf(seen: OwnOffer, command: Command): string | undefined {
  if (command.kind === 'take-place') {
    return `C’est noté : ${receiver(seen)} a maintenant votre offre.`;
  }
  if (command.kind !== 'change' || !seen.need) return undefined;
  return `C’est noté : vous offrez maintenant ${amountOf(seen.need, command.quantity)}.`;
}

/** The letter that tells where the offer stands, and holds a link. */
function freshOf(world: World, { offer }: OwnOffer): Fresh | undefined {
  const { id: offerId, status, statusSince, placeAskedAt } = offer;
  switch (status) {
    case 'waitlisted':
      return { kind: placeAskedAt ? 'place-free' : 'offer-waitlisted', offerId };
    case 'offered': {
      const { tellTeamAfterDays } = world.catalogue().policy.offers.silence;
      // Before that, the letter would say what is not so: that the team has been told.
      return havePassed(tellTeamAfterDays, statusSince, world.clock.now())
        ? { kind: 'still-waiting', offerId }
        : undefined;
    }
    case 'accepted':
      return { kind: 'offer-accepted', offerId };
    case 'delivered':
      return { kind: 'offer-delivered', offerId };
    case 'declined':
      return { kind: 'offer-declined', offerId };
    default:
      return undefined;
  }
}
