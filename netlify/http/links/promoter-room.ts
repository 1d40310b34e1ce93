import type { Command } from '../../../src/offers/life/command.ts';
import { readDecline } from '../../../src/offers/life/read-decline.ts';
import { readQuantity } from '../../../src/offers/quantity.ts';
import { act } from '../../adapters/offers/act.ts';
import { lookAtOffer, type SeenOffer } from '../../adapters/offers/look-at-offer.ts';
import type { LinkRoom, Outcome, Posted } from './link-room.ts';
import { promoterPage } from './promoter-page.ts';
import { refused } from './refused.ts';

/** What a promoter does about an offer: accepts it, declines it, says that the help has come. */
export const promoterRoom: LinkRoom<SeenOffer> = {
  async find(world, id) {
    const seen = await lookAtOffer(world, id);
    // Nobody acts on an offer whose address is not confirmed, nor for a project that is no more.
    return seen?.project && seen.offer.status !== 'unconfirmed' ? seen : undefined;
  },

  holder: ({ project }) => project?.promoter.contact,

  show: (_world, seen, path) => promoterPage(seen, path),

  async act(world, seen, posted) {
    const asked = read(seen, posted);
    if ('kind' in asked) return asked;
    const { command, note } = asked;
    const actor = { role: 'promoter', of: seen.project?.slug } as const;
    const acted = await act(world, { offerId: seen.offer.id, command, actor, note });
    if (!acted.ok)
      return refused(acted, command.kind, { form: command.kind, posted, need: seen.need });
    return { kind: 'done', messages: acted.messages };
  },

  fresh(_world, { offer: { id, status } }) {
    if (status === 'offered') return { kind: 'offer-notice', offerId: id };
    return status === 'accepted' ? { kind: 'offer-contact', offerId: id } : undefined;
  },
};

type Asked = { command: Command; note?: string };

/** What was asked, or what is wrong in it. */
function read({ offer, need }: SeenOffer, posted: Posted): Asked | Outcome {
  const asks = posted.do;
  if (asks === 'accept' || asks === 'deliver') {
    // Where nothing is counted, or there is one only, no quantity is asked.
    if (!need || (asks === 'accept' && posted.quantity === undefined)) {
      return { command: { kind: asks, quantity: offer.quantity } };
    }
    const reading = readQuantity(posted.quantity);
    if (reading.ok) return { command: { kind: asks, quantity: reading.quantity } };
    return mistakes(asks, [{ field: 'quantity', message: reading.message }], posted);
  }
  if (asks === 'decline') {
    const reading = readDecline(posted);
    return reading.ok ? reading : mistakes('decline', reading.errors, posted);
  }
  return { kind: 'refused', status: 422, notice: 'Choisissez l’un des boutons de cette page.' };
}

function mistakes(
  form: string,
  errors: { field: string; message: string }[],
  typed: Posted,
): Outcome {
  return { kind: 'mistakes', mistakes: { form, errors, typed } };
}
