import { offerLimits } from '../form.ts';
import type { OfferStatus } from '../status.ts';
import { type Command, mayAsk } from './command.ts';
import type { Offer } from './offer.ts';
import { endedBy } from './reasons.ts';
import type { Role } from './role.ts';
import { placesLeft, type Room } from './room.ts';
import { heardFrom } from './transitions.ts';

/** What surrounds an offer at the moment of a decision. */
export interface Circumstances {
  now: Date;
  role: Role;
  /**
   * The places of the need that the offer is for, or would be for. Absent for a standing offer,
   * which takes no place of any need.
   */
  room?: Room;
}

/** Why a command is not done. */
export type LifeRefusal =
  | { code: 'NOT_YOURS_TO_DO' }
  /** The offer has moved on, or is not there yet. */
  | { code: 'NOT_FROM_HERE'; status: OfferStatus }
  | { code: 'NOTHING_CHANGES' }
  | { code: 'BAD_QUANTITY' }
  | { code: 'MORE_THAN_OFFERED'; most: number }
  | { code: 'NO_ROOM'; left: number }
  /** The place goes to whoever was asked. */
  | { code: 'NOT_ASKED' }
  /** An offer to a whole caisse goes to one of its projects first. */
  | { code: 'NO_PROJECT' }
  /** Only standing offers can be given a need. */
  | { code: 'HAS_A_NEED' };

export type Decision = { ok: true; next: Offer } | ({ ok: false } & LifeRefusal);

/**
 * What becomes of an offer. Pure: the same offer, command and circumstances always give the same
 * answer, and the offer given is left as it is.
 */
export function decide(offer: Offer, command: Command, circumstances: Circumstances): Decision {
  const { kind } = command;
  if (!mayAsk[kind].includes(circumstances.role)) return refuse({ code: 'NOT_YOURS_TO_DO' });
  if (!heardFrom[kind].includes(offer.status)) {
    return refuse({ code: 'NOT_FROM_HERE', status: offer.status });
  }
  return answers[kind](offer, command as never, circumstances);
}

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;
type Answers = {
  [K in Command['kind']]: (offer: Offer, command: Of<K>, at: Circumstances) => Decision;
};

const answers: Answers = {
  confirm: (offer, _command, { room }) =>
    move(offer, { status: room && placesLeft(room) === 0 ? 'waitlisted' : 'offered' }),

  change(offer, { quantity }) {
    if (!isQuantity(quantity)) return refuse({ code: 'BAD_QUANTITY' });
    if (quantity === offer.quantity) return refuse({ code: 'NOTHING_CHANGES' });
    return move(offer, { quantity });
  },

  withdraw: (offer) => move(offer, { status: 'withdrawn', placeAskedAt: null }),

  accept(offer, { quantity }, { room }) {
    if (!isQuantity(quantity)) return refuse({ code: 'BAD_QUANTITY' });
    if (offer.project === null) return refuse({ code: 'NO_PROJECT' });
    if (quantity > offer.quantity) {
      return refuse({ code: 'MORE_THAN_OFFERED', most: offer.quantity });
    }
    if (offer.need !== null) {
      const left = room ? placesLeft(room) : 0;
      if (quantity > left) return refuse({ code: 'NO_ROOM', left });
    }
    return move(offer, { status: 'accepted', accepted: quantity, placeAskedAt: null });
  },

  decline: (offer) => move(offer, { status: 'declined', placeAskedAt: null }),

  // More may come than was promised; nothing at all is a withdrawal.
  deliver(offer, { quantity }) {
    if (!isQuantity(quantity)) return refuse({ code: 'BAD_QUANTITY' });
    return move(offer, { status: 'delivered', delivered: quantity });
  },

  tell(offer, { outcome }) {
    if (offer.outcome === outcome) return refuse({ code: 'NOTHING_CHANGES' });
    return move(offer, { outcome });
  },

  assign(offer, { project, need }, { room }) {
    if (offer.need !== null) return refuse({ code: 'HAS_A_NEED' });
    if (offer.project !== null && offer.project !== project) {
      return refuse({ code: 'NOT_YOURS_TO_DO' });
    }
    if (!room || placesLeft(room) === 0) return refuse({ code: 'NO_ROOM', left: 0 });
    return move(offer, { project, need });
  },

  'ask-place'(offer, _command, { room, now }) {
    if (offer.placeAskedAt) return refuse({ code: 'NOTHING_CHANGES' });
    if (!room || placesLeft(room) === 0) return refuse({ code: 'NO_ROOM', left: 0 });
    return move(offer, { placeAskedAt: now });
  },

  'take-place'(offer, _command, { room }) {
    if (!offer.placeAskedAt) return refuse({ code: 'NOT_ASKED' });
    if (!room || placesLeft(room) === 0) return refuse({ code: 'NO_ROOM', left: 0 });
    return move(offer, { status: 'offered', placeAskedAt: null });
  },

  expire(offer, { reason }) {
    // Whoever decided that it has ended may have looked before somebody acted on it.
    if (!endedBy[reason].includes(offer.status)) return refuse({ code: 'NOTHING_CHANGES' });
    if (reason === 'PLACE_NOT_TAKEN' && !offer.placeAskedAt) return refuse({ code: 'NOT_ASKED' });
    return move(offer, { status: 'expired', placeAskedAt: null });
  },
};

function move(offer: Offer, changes: Partial<Offer>): Decision {
  return { ok: true, next: { ...offer, ...changes } };
}

function refuse(refusal: LifeRefusal): Decision {
  return { ok: false, ...refusal };
}

function isQuantity(quantity: number): boolean {
  return Number.isInteger(quantity) && quantity >= 1 && quantity <= offerLimits.quantity;
}
