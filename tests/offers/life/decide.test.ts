import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayAsk } from '../../../src/offers/life/command.ts';
import { countOffers } from '../../../src/offers/life/counts.ts';
import { decide } from '../../../src/offers/life/decide.ts';
import type { Offer } from '../../../src/offers/life/offer.ts';
import { placesLeft, type Room } from '../../../src/offers/life/room.ts';
import { tellWhom } from '../../../src/offers/life/tell-whom.ts';
import { heardFrom } from '../../../src/offers/life/transitions.ts';
import type { OfferStatus } from '../../../src/offers/status.ts';
import {
  arbitraryCommand,
  arbitraryOffer,
  arbitraryRole,
  arbitraryRoom,
} from '../../support/arbitrary-offer.ts';

const now = new Date('2026-11-23T15:00:00Z');
const anything = [arbitraryOffer, arbitraryCommand, arbitraryRole, arbitraryRoom] as const;
const runs = { numRuns: 2000 };

/** Which states follow which: all that the life of an offer can be. */
const follows: Record<OfferStatus, readonly OfferStatus[]> = {
  unconfirmed: ['unconfirmed', 'offered', 'waitlisted', 'withdrawn', 'expired'],
  offered: ['offered', 'accepted', 'declined', 'withdrawn', 'expired'],
  waitlisted: ['waitlisted', 'offered', 'accepted', 'declined', 'withdrawn', 'expired'],
  accepted: ['delivered', 'withdrawn', 'expired'],
  delivered: ['delivered'],
  declined: [],
  withdrawn: [],
  expired: [],
};

describe('any command on any offer', () => {
  test('is done only by who may, from where it is heard, to where it leads', () => {
    fc.assert(
      fc.property(...anything, (offer, command, role, room) => {
        const decision = decide(offer, command, { now, role, room });
        const may = mayAsk[command.kind].includes(role);
        const heard = heardFrom[command.kind].includes(offer.status);
        if (decision.ok) {
          expect(may && heard).toBe(true);
          expect(follows[offer.status]).toContain(decision.next.status);
        } else if (!may) {
          expect(decision.code).toBe('NOT_YOURS_TO_DO');
        } else if (!heard) {
          expect(decision).toEqual({ ok: false, code: 'NOT_FROM_HERE', status: offer.status });
        } else {
          expect(['NOT_FROM_HERE']).not.toContain(decision.code);
        }
      }),
      runs,
    );
  });

  test('gives the same answer twice, and leaves the offer as it was', () => {
    fc.assert(
      fc.property(...anything, (offer, command, role, room) => {
        const before = structuredClone(offer);
        const first = decide(offer, command, { now, role, room });
        expect(decide(offer, command, { now, role, room })).toEqual(first);
        expect(offer).toEqual(before);
      }),
      runs,
    );
  });

  test('leaves an offer that is whole', () => {
    fc.assert(
      fc.property(...anything, (offer, command, role, room) => {
        const decision = decide(offer, command, { now, role, room });
        if (!decision.ok) return;
        const { next } = decision;
        const { status, accepted, delivered, quantity, placeAskedAt } = next;
        if (status === 'accepted') {
          expect(accepted).toBeGreaterThanOrEqual(1);
          expect(accepted).toBeLessThanOrEqual(quantity);
          expect(next.project).not.toBeNull();
        }
        if (status === 'delivered') expect(delivered).toBeGreaterThanOrEqual(1);
        if (placeAskedAt) expect(status).toBe('waitlisted');
        if (next.need !== null) expect(next.project).not.toBeNull();
        expect(Number.isInteger(quantity) && quantity >= 1).toBe(true);
      }),
      runs,
    );
  });

  test('never takes more places than there are', () => {
    fc.assert(
      fc.property(...anything, (offer, command, role, room) => {
        const decision = decide(offer, command, { now, role, room });
        if (!decision.ok || command.kind !== 'accept' || offer.need === null) return;
        expect(decision.next.accepted).toBeLessThanOrEqual(placesLeft(room));
      }),
      runs,
    );
  });

  test('tells nobody of an offer that nobody has confirmed, nor promoters of the waiting list', () => {
    fc.assert(
      fc.property(...anything, (offer, command, role, room) => {
        const decision = decide(offer, command, { now, role, room });
        if (!decision.ok) return;
        const told = tellWhom(offer, command, decision.next);
        expect(new Set(told).size).toBe(told.length);
        const unconfirmed = offer.status === 'unconfirmed' && command.kind !== 'confirm';
        if (unconfirmed) expect(told).toEqual([]);
        if (decision.next.status === 'waitlisted') expect(told).not.toContain('offer-notice');
        // Contacts cross on acceptance only.
        const crosses = told.includes('offer-contact') || told.includes('offer-accepted');
        expect(crosses).toBe(decision.next.status === 'accepted' && command.kind === 'accept');
      }),
      runs,
    );
  });
});

describe('the places of a need', () => {
  /** Plays commands on several offers of one need, as the adapter does under its lock. */
  function play(asked: number, covered: number, offers: Offer[], moves: Move[]): Offer[] {
    const all = offers.map((offer) => ({ ...offer, project: 'des-velos', need: 'mecano' }));
    for (const { index, command, role } of moves) {
      const offer = all[index % all.length];
      if (!offer || command.kind === 'assign') continue;
      const { accepted } = countOffers(all);
      const room: Room = { asked, covered, accepted, closed: false };
      const decision = decide(offer, command, { now, role, room });
      if (decision.ok) all[index % all.length] = { ...decision.next } as (typeof all)[number];
      const promised = all
        .filter(({ status }) => status === 'accepted')
        .reduce((sum, each) => sum + (each.accepted ?? 0), 0);
      const came = countOffers(all).delivered;
      // More may come than was promised; no more is promised than is missing.
      if (command.kind === 'accept' && decision.ok) {
        expect(covered + promised + came).toBeLessThanOrEqual(asked);
      }
    }
    return all;
  }

  interface Move {
    index: number;
    command: Parameters<typeof decide>[1];
    role: Parameters<typeof decide>[2]['role'];
  }

  const fresh: fc.Arbitrary<Offer> = fc.integer({ min: 1, max: 4 }).map((quantity) => ({
    status: 'unconfirmed',
    project: 'des-velos',
    need: 'mecano',
    quantity,
    accepted: null,
    delivered: null,
    placeAskedAt: null,
    outcome: null,
  }));

  test('hold through any sequence of decisions', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 6 }),
        fc.array(fresh, { minLength: 1, maxLength: 5 }),
        fc.array(fc.record({ index: fc.nat(4), command: arbitraryCommand, role: arbitraryRole }), {
          maxLength: 60,
        }),
        (asked, covered, offers, moves) => {
          const after = play(asked, covered, offers, moves);
          const { offered, accepted, delivered } = countOffers(after);
          expect(delivered).toBeLessThanOrEqual(accepted);
          expect(offered).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('are all taken: who confirms then waits, and nobody is accepted', () => {
    const full = { asked: 2, covered: 1, accepted: 1, closed: false };
    const [offer] = fc.sample(fresh, 1);
    if (!offer) throw new Error('no offer was made');
    const confirmed = decide(offer, { kind: 'confirm' }, { now, role: 'giver', room: full });
    expect(confirmed).toMatchObject({ ok: true, next: { status: 'waitlisted' } });
    const waiting: Offer = { ...offer, status: 'waitlisted' };
    const accept = { kind: 'accept', quantity: 1 } as const;
    expect(decide(waiting, accept, { now, role: 'promoter', room: full })).toEqual({
      ok: false,
      code: 'NO_ROOM',
      left: 0,
    });
  });
});

test('every state is reached from the first one, and every command is heard somewhere', () => {
  const reached = new Set<OfferStatus>(['unconfirmed']);
  for (const status of reached) for (const next of follows[status]) reached.add(next);
  expect([...reached].sort()).toEqual(Object.keys(follows).sort());
  for (const states of Object.values(heardFrom)) expect(states.length).toBeGreaterThan(0);
});
