import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offerStatuses } from '../../src/offers/status.ts';
import { type Kept, keptUntil } from '../../src/privacy/retention.ts';
import { testCatalogue } from '../support/catalogue.ts';

const DAY_MS = 86_400_000;
const since = new Date('2026-11-23T15:00:00Z');
const kept = (changes: Partial<Kept>, end?: string) => {
  const offer = { status: 'declined', statusSince: since, confirmedAt: since, ...changes } as const;
  const until = keptUntil(testCatalogue.policy, offer, end);
  return until && (until.getTime() - since.getTime()) / DAY_MS;
};

test('each state is kept as long as the policy says', () => {
  expect(kept({ status: 'declined' })).toBe(90);
  expect(kept({ status: 'withdrawn' })).toBe(30);
  expect(kept({ status: 'expired' })).toBe(90);
  expect(kept({ status: 'accepted' })).toBe(365);
  expect(kept({ status: 'delivered' })).toBe(365);
});

test('what was never confirmed is not kept once it has ended', () => {
  expect(kept({ status: 'expired', confirmedAt: null })).toBe(0);
});

test('what waits for somebody ends first', () => {
  for (const status of ['unconfirmed', 'offered', 'waitlisted'] as const) {
    expect(kept({ status })).toBe(undefined);
  }
});

test('what came is kept from the planned end of its project, where that is later', () => {
  expect(kept({ status: 'delivered' }, '2026-11-01')).toBe(365);
  const until = kept({ status: 'delivered' }, '2027-05-31') ?? 0;
  expect(until).toBeGreaterThan(365 + 188);
  expect(until).toBeLessThan(365 + 191);
  expect(kept({ status: 'declined' }, '2027-05-31')).toBe(90);
});

test('nothing is erased before it stands where it stands', () => {
  const anyOffer = fc.record({
    status: fc.constantFrom(...offerStatuses),
    statusSince: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }),
    confirmedAt: fc.constantFrom(null, since),
  });
  fc.assert(
    fc.property(
      anyOffer,
      fc.option(fc.constant('2027-05-31'), { nil: undefined }),
      (offer, end) => {
        const until = keptUntil(testCatalogue.policy, offer, end);
        if (until) expect(until.getTime()).toBeGreaterThanOrEqual(offer.statusSince.getTime());
      },
    ),
  );
});
