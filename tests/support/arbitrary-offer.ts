import fc from 'fast-check';
import type { Command, CommandKind } from '../../src/offers/life/command.ts';
import type { Offer } from '../../src/offers/life/offer.ts';
import { declineReasonCodes, expiryReasons } from '../../src/offers/life/reasons.ts';
import { roles } from '../../src/offers/life/role.ts';
import type { Room } from '../../src/offers/life/room.ts';
import { offerStatuses } from '../../src/offers/status.ts';

const places = fc.integer({ min: 0, max: 12 });

/** A need's places, few of them, so that they are often all taken. */
export const arbitraryRoom: fc.Arbitrary<Room> = fc.record({
  asked: fc.integer({ min: 1, max: 12 }),
  covered: places,
  accepted: places,
  closed: fc.boolean(),
});

export const arbitraryRole = fc.constantFrom(...roles);

/** A quantity that somebody might send, some of them impossible. */
const sentQuantity = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -1, 1.5, 100_001, Number.NaN, Infinity) },
);

const commands: { [K in CommandKind]: fc.Arbitrary<Extract<Command, { kind: K }>> } = {
  confirm: fc.constant({ kind: 'confirm' }),
  change: sentQuantity.map((quantity) => ({ kind: 'change', quantity })),
  withdraw: fc.constant({ kind: 'withdraw' }),
  accept: sentQuantity.map((quantity) => ({ kind: 'accept', quantity })),
  decline: fc.constantFrom(...declineReasonCodes).map((reason) => ({ kind: 'decline', reason })),
  deliver: sentQuantity.map((quantity) => ({ kind: 'deliver', quantity })),
  tell: fc
    .constantFrom('well' as const, 'badly' as const)
    .map((outcome) => ({ kind: 'tell', outcome })),
  assign: fc
    .constantFrom('des-velos', 'un-autre')
    .map((project) => ({ kind: 'assign', project, need: 'mecano' })),
  'ask-place': fc.constant({ kind: 'ask-place' }),
  'take-place': fc.constant({ kind: 'take-place' }),
  expire: fc.constantFrom(...expiryReasons).map((reason) => ({ kind: 'expire', reason })),
};

/** Anything that can be asked of an offer. */
export const arbitraryCommand: fc.Arbitrary<Command> = fc.oneof(...Object.values(commands));

/** An offer in any state, whole: what each state must hold is there. */
export const arbitraryOffer: fc.Arbitrary<Offer> = fc
  .record({
    status: fc.constantFrom(...offerStatuses),
    goesTo: fc.constantFrom('need', 'project', 'caisse'),
    quantity: fc.integer({ min: 1, max: 12 }),
    part: fc.integer({ min: 1, max: 12 }),
    came: fc.integer({ min: 1, max: 20 }),
    asked: fc.boolean(),
    outcome: fc.constantFrom(null, 'well' as const, 'badly' as const),
  })
  .map(({ status, goesTo, quantity, part, came, asked, outcome }) => ({
    status,
    // Only a need has a waiting list, and only a project accepts.
    project:
      goesTo === 'caisse' && !['waitlisted', 'accepted'].includes(status) ? null : 'des-velos',
    need: goesTo === 'need' || status === 'waitlisted' ? 'mecano' : null,
    quantity,
    accepted: status === 'accepted' || status === 'delivered' ? Math.min(part, quantity) : null,
    delivered: status === 'delivered' ? came : null,
    placeAskedAt: status === 'waitlisted' && asked ? new Date('2026-11-20T12:00:00Z') : null,
    outcome: status === 'delivered' ? outcome : null,
  }));
