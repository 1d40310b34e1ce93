import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayInQuebec } from '../../../src/model/clock.ts';
import { countOffers } from '../../../src/offers/life/counts.ts';
import { decide } from '../../../src/offers/life/decide.ts';
import type { Offer } from '../../../src/offers/life/offer.ts';
import {
  type HistoryLine,
  type LedgerDay,
  latestDays,
  ledgerKinds,
  ledgerOf,
} from '../../../src/offers/progress/ledger.ts';
import { arbitraryCommand, arbitraryRole } from '../../support/arbitrary-offer.ts';

const at = (text: string) => new Date(text);
const line = (
  offer: string,
  when: string,
  status: HistoryLine['status'],
  quantity: number,
  command: string | null = null,
): HistoryLine => ({ offer, at: at(when), command, status, quantity });

const day = (date: string, found: Partial<LedgerDay>): LedgerDay => ({
  day: date,
  ...{ offered: 0, accepted: 0, delivered: 0, elsewhere: 0, dropped: 0, broken: 0 },
  ...found,
});

const sumOf = (days: readonly Omit<LedgerDay, 'day'>[], kind: (typeof ledgerKinds)[number]) =>
  days.reduce((sum, each) => sum + each[kind], 0);

describe('the public ledger', () => {
  test('tells the days of Québec, the latest first, all givers together', () => {
    const history = [
      line('a', '2026-11-20T15:00:00Z', 'unconfirmed', 2),
      line('a', '2026-11-21T15:00:00Z', 'offered', 2, 'confirm'),
      line('b', '2026-11-21T16:00:00Z', 'offered', 3, 'confirm'),
      // Still the 22nd in Québec.
      line('a', '2026-11-23T04:30:00Z', 'accepted', 1, 'accept'),
      line('b', '2026-11-24T15:00:00Z', 'declined', 3, 'decline'),
    ];
    expect(ledgerOf(history, [{ at: at('2026-11-24T12:00:00Z'), quantity: 4 }])).toEqual([
      day('2026-11-24', { elsewhere: 4, dropped: 3 }),
      day('2026-11-22', { accepted: 1, dropped: 1 }),
      day('2026-11-21', { offered: 5 }),
    ]);
  });

  test('says nothing of offers whose address is not confirmed', () => {
    const history = [
      line('a', '2026-11-20T15:00:00Z', 'unconfirmed', 2),
      line('a', '2026-11-27T15:00:00Z', 'expired', 2, 'expire'),
    ];
    expect(ledgerOf(history, [])).toEqual([]);
  });

  test('counts a standing offer from the day it was given to the need', () => {
    const history = [
      line('a', '2026-11-20T15:00:00Z', 'offered', 2, 'confirm'),
      line('a', '2026-11-21T15:00:00Z', 'offered', 3, 'change'),
      line('a', '2026-11-22T15:00:00Z', 'offered', 3, 'assign'),
    ];
    expect(ledgerOf(history, [])).toEqual([day('2026-11-22', { offered: 3 })]);
  });

  test('tells what did not come, and what came beyond the promise', () => {
    const history = [
      line('a', '2026-11-20T15:00:00Z', 'offered', 4, 'confirm'),
      line('a', '2026-11-21T15:00:00Z', 'accepted', 4, 'accept'),
      line('a', '2026-11-22T15:00:00Z', 'delivered', 1, 'deliver'),
      line('b', '2026-11-20T15:00:00Z', 'offered', 1, 'confirm'),
      line('b', '2026-11-21T15:00:00Z', 'accepted', 1, 'accept'),
      line('b', '2026-11-23T15:00:00Z', 'delivered', 3, 'deliver'),
    ];
    expect(ledgerOf(history, []).slice(0, 2)).toEqual([
      day('2026-11-23', { offered: 2, accepted: 2, delivered: 3 }),
      day('2026-11-22', { delivered: 1, broken: 3 }),
    ]);
  });

  test('adds up to the counts, whatever happens to the offers', () => {
    const step = fc.record({
      offer: fc.nat(4),
      command: arbitraryCommand,
      role: arbitraryRole,
      hours: fc.nat(40),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const { offers, history } = happen(steps);
        const days = ledgerOf(history, []);
        const counts = countOffers(offers.filter(({ need }) => need !== null));
        expect(counts).toEqual({
          offered: sumOf(days, 'offered') - sumOf(days, 'accepted') - sumOf(days, 'dropped'),
          accepted: sumOf(days, 'accepted') - sumOf(days, 'broken'),
          delivered: sumOf(days, 'delivered'),
        });
        for (const each of days)
          for (const kind of ledgerKinds) expect(each[kind]).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });

  test('keeps the latest days, and loses nothing of the others', () => {
    const some = fc.array(
      fc.record({
        offered: fc.nat(9),
        accepted: fc.nat(9),
        delivered: fc.nat(9),
        elsewhere: fc.integer({ min: -9, max: 9 }),
        dropped: fc.nat(9),
        broken: fc.nat(9),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 10 }), (found, most) => {
        const days = found.map((each, index) => ({
          day: dayInQuebec(new Date(Date.UTC(2026, 10, 30 - index, 15))),
          ...each,
        }));
        const { recent, before } = latestDays(days, most);
        expect(recent).toEqual(days.slice(0, most));
        expect(before?.day).toBe(days[most]?.day);
        for (const kind of ledgerKinds) {
          expect(sumOf(before ? [...recent, before] : recent, kind)).toBe(sumOf(days, kind));
        }
      }),
    );
  });
});

interface Step {
  offer: number;
  command: Parameters<typeof decide>[1];
  role: Parameters<typeof decide>[2]['role'];
  hours: number;
}

/** Some offers, two of them standing, after all that was asked of them; and the history it left. */
function happen(steps: readonly Step[]): { offers: Offer[]; history: HistoryLine[] } {
  const offers = Array.from(
    { length: 5 },
    (_, index): Offer => ({
      status: 'unconfirmed',
      project: 'des-velos',
      need: index < 3 ? 'mecano' : null,
      quantity: index + 1,
      accepted: null,
      delivered: null,
      placeAskedAt: null,
      outcome: null,
    }),
  );
  const history: HistoryLine[] = [];
  let now = Date.UTC(2026, 10, 1, 12);
  for (const { offer: index, command, role, hours } of steps) {
    now += hours * 3_600_000;
    const offer = offers[index];
    if (!offer) continue;
    const accepted = countOffers(offers.filter(({ need }) => need !== null)).accepted;
    const room = { asked: 8, covered: 0, accepted, closed: false };
    const decision = decide(offer, command, { now: new Date(now), role, room });
    if (!decision.ok) continue;
    const { next } = decision;
    offers[index] = next;
    history.push({
      offer: String(index),
      at: new Date(now),
      command: command.kind,
      status: next.status,
      quantity: next.delivered ?? next.accepted ?? next.quantity,
    });
  }
  return { offers, history: history.filter(({ offer }) => offers[Number(offer)]?.need !== null) };
}
