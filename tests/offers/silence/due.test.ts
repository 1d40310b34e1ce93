import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endedBy, expiryReasons } from '../../../src/offers/life/reasons.ts';
import { dueOf, type OfferFacts } from '../../../src/offers/silence/due.ts';
import { remindersOf } from '../../../src/offers/silence/reminders.ts';
import { offerStatuses } from '../../../src/offers/status.ts';
import { testCatalogue } from '../../support/catalogue.ts';

const DAY_MS = 86_400_000;
const START = new Date('2026-11-23T15:00:00Z');
const { policy } = testCatalogue;
const at = (days: number) => new Date(START.getTime() + days * DAY_MS);

const waiting = (changes: Partial<OfferFacts['offer']> = {}): OfferFacts['offer'] => ({
  id: 'one',
  status: 'offered',
  project: 'des-velos',
  statusSince: START,
  placeAskedAt: null,
  ...changes,
});
const kindsOn = (days: number, said: string[] = [], changes = {}) =>
  dueOf(
    { offer: waiting(changes), ending: undefined, said: new Set(said) },
    policy,
    at(days),
  ).say.map(({ once }) => once);

describe('an offer that nobody answers', () => {
  test('reminds its promoter on the third and the seventh day, then tells team and giver', () => {
    expect(kindsOn(2.999)).toEqual([]);
    expect(kindsOn(3)).toEqual(['answer-reminder one 1']);
    expect(kindsOn(6.999, ['answer-reminder one 1'])).toEqual([]);
    expect(kindsOn(7, ['answer-reminder one 1'])).toEqual(['answer-reminder one 2']);
    const both = ['answer-reminder one 1', 'answer-reminder one 2'];
    expect(kindsOn(13.999, both)).toEqual([]);
    expect(kindsOn(14, both)).toEqual(['offer-unanswered one', 'still-waiting one']);
  });

  test('seen late, gives its promoter one reminder and not two', () => {
    expect(kindsOn(10)).toEqual(['answer-reminder one 2']);
    expect(kindsOn(10, ['answer-reminder one 2'])).toEqual([]);
  });

  test('to a whole caisse, has no promoter to remind', () => {
    expect(kindsOn(10, [], { project: null })).toEqual([]);
    expect(kindsOn(14, [], { project: null })).toEqual([
      'offer-unanswered one',
      'still-waiting one',
    ]);
  });

  test('ends after as long as the policy keeps it', () => {
    const due = (days: number) =>
      dueOf({ offer: waiting(), ending: undefined, said: new Set() }, policy, at(days)).expire;
    expect(due(364.9)).toBe(undefined);
    expect(due(365)).toBe('NEVER_ANSWERED');
  });
});

describe('delays', () => {
  const expires = (days: number, changes: Partial<OfferFacts['offer']>) =>
    dueOf({ offer: waiting(changes), ending: undefined, said: new Set() }, policy, at(days)).expire;

  test('an address that is not confirmed in time', () => {
    expect(expires(6.999, { status: 'unconfirmed' })).toBe(undefined);
    expect(expires(7, { status: 'unconfirmed' })).toBe('NOT_CONFIRMED');
  });

  test('a place that is not taken in time, counted from the day it was offered', () => {
    const asked = { status: 'waitlisted', placeAskedAt: at(20) } as const;
    expect(expires(22.999, asked)).toBe(undefined);
    expect(expires(23, asked)).toBe('PLACE_NOT_TAKEN');
    expect(expires(23, { status: 'waitlisted' })).toBe(undefined);
  });
});

const facts: fc.Arbitrary<OfferFacts> = fc.record({
  offer: fc.record({
    id: fc.constant('one'),
    status: fc.constantFrom(...offerStatuses),
    project: fc.constantFrom(null, 'des-velos'),
    statusSince: fc.double({ min: -400, max: 400, noNaN: true }).map(at),
    placeAskedAt: fc.option(fc.double({ min: -400, max: 400, noNaN: true }).map(at)),
  }),
  ending: fc.option(fc.constantFrom(...expiryReasons), { nil: undefined }),
  said: fc.constant(new Set<string>()),
});
const clocks = fc.array(fc.double({ min: -800, max: 800, noNaN: true }), {
  minLength: 1,
  maxLength: 30,
});

describe('whatever the clock does', () => {
  test('nothing comes before its day, and nothing twice', () => {
    fc.assert(
      fc.property(facts, clocks, (start, jumps) => {
        const said = new Set<string>();
        const { promoter, others } = remindersOf(start.offer, policy);
        const days = new Map(
          [...promoter, ...others].map(({ after, reminder }) => [reminder.once, after]),
        );
        for (const days_ of jumps) {
          const now = at(days_);
          const { say, expire } = dueOf({ ...start, said }, policy, now);
          const waited = (now.getTime() - start.offer.statusSince.getTime()) / DAY_MS;
          for (const { once } of say) {
            expect(said.has(once)).toBe(false);
            expect(waited).toBeGreaterThanOrEqual(days.get(once) ?? Number.POSITIVE_INFINITY);
            said.add(once);
          }
          if (expire !== undefined) expect(say).toEqual([]);
          // Asked again at the same moment, there is nothing more to say.
          expect(dueOf({ ...start, said }, policy, now).say).toEqual([]);
        }
        const reminders = [...said].filter((once) => once.startsWith('answer-reminder'));
        expect(reminders.length).toBeLessThanOrEqual(promoter.length);
      }),
      { numRuns: 1000 },
    );
  });

  test('nothing is due for what has moved on, and each reason ends only what it may', () => {
    fc.assert(
      fc.property(facts, fc.double({ min: -800, max: 800, noNaN: true }), (start, days) => {
        const { say, expire } = dueOf(start, policy, at(days));
        if (start.offer.status !== 'offered') expect(say).toEqual([]);
        if (expire) expect(endedBy[expire]).toContain(start.offer.status);
        if (['delivered', 'declined', 'withdrawn', 'expired'].includes(start.offer.status)) {
          expect(expire).toBe(undefined);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
