import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countOffers } from '../../../src/offers/life/counts.ts';
import { countedOn, progressOf } from '../../../src/offers/progress/need-progress.ts';
import { noSums, sumOffers } from '../../../src/offers/progress/need-sums.ts';
import { offerStatuses } from '../../../src/offers/status.ts';

const need = { asked: 10, covered: 3 };

const offer = fc.record({
  status: fc.constantFrom(...offerStatuses),
  quantity: fc.integer({ min: 1, max: 50 }),
  accepted: fc.option(fc.integer({ min: 1, max: 50 })),
  delivered: fc.option(fc.integer({ min: 1, max: 50 })),
});

describe('how far a need is', () => {
  test('is what the content says where the database knows nothing', () => {
    expect(progressOf(need)).toEqual({
      asked: 10,
      covered: 3,
      offered: 0,
      accepted: 0,
      delivered: 0,
      awaiting: 0,
      waitlisted: 0,
      filled: false,
      closed: null,
    });
  });

  test.each([
    [{ accepted: 6 }, false],
    [{ accepted: 7 }, true],
    [{ added: 7 }, true],
    [{ added: 3, accepted: 4 }, true],
    [{ offered: 50, awaiting: 9 }, false],
    [{ closed: 'unwanted' as const }, true],
  ])('with %j it is filled: %s', (sums, filled) => {
    expect(progressOf(need, { ...noSums, ...sums }).filled).toBe(filled);
  });

  test('what is taken back never makes less than nothing', () => {
    expect(progressOf(need, { ...noSums, added: -5 }).covered).toBe(0);
  });

  test('what can be counted on fills it, unless its promoter closed it', () => {
    const amount = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: -20, max: 40 }), (covered, accepted, added) => {
        const progress = progressOf({ asked: 20, covered }, { ...noSums, accepted, added });
        expect(progress.filled).toBe(countedOn(progress) >= 20);
      }),
    );
  });
});

test('offers add up to the same one by one and in groups', () => {
  fc.assert(
    fc.property(fc.array(offer, { maxLength: 40 }), (offers) => {
      const groups = [...Map.groupBy(offers, ({ status }) => status)].map(([status, of]) => ({
        status,
        offers: of.length,
        quantity: of.reduce((sum, { quantity }) => sum + quantity, 0),
        accepted: of.reduce((sum, { accepted }) => sum + (accepted ?? 0), 0),
        delivered: of.reduce((sum, { delivered }) => sum + (delivered ?? 0), 0),
      }));
      const { awaiting, waitlisted, ...counts } = sumOffers(groups);
      expect(counts).toEqual(countOffers(offers));
      expect(awaiting).toBe(offers.filter(({ status }) => status === 'offered').length);
      expect(waitlisted).toBe(offers.filter(({ status }) => status === 'waitlisted').length);
    }),
  );
});
