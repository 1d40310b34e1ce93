import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEWEST, spreadOf } from '../../src/impact/spread.ts';
import { dayFilled, waitingOf } from '../../src/impact/waits.ts';
import { need as needSchema } from '../../src/model/need.ts';
import { arbitraryPast } from '../support/arbitrary-ledger.ts';

const sorted = fc
  .array(fc.nat(400), { minLength: 1, maxLength: 40 })
  .map((days) => days.sort((a, b) => a - b));

describe('the middle of some waits', () => {
  test('is where as many are shorter as longer', () => {
    fc.assert(
      fc.property(sorted, (days) => {
        const spread = spreadOf(days);
        if (days.length < FEWEST) {
          expect(spread).toBe(undefined);
          return;
        }
        if (!spread) throw new Error('no spread');
        // Naively: take away the shortest and the longest until one or two are left.
        let left = days;
        while (left.length > 2) left = left.slice(1, -1);
        expect(spread.median).toBe(left.reduce((sum, day) => sum + day, 0) / left.length);
        const atMost = (limit: number) => days.filter((day) => day <= limit).length / days.length;
        expect(atMost(spread.lower)).toBeGreaterThanOrEqual(0.25);
        expect(atMost(spread.lower - 1)).toBeLessThan(0.25);
        expect(atMost(spread.upper)).toBeGreaterThanOrEqual(0.75);
        expect(atMost(spread.upper - 1)).toBeLessThan(0.75);
        expect([spread.least, spread.most]).toEqual([days[0], days.at(-1)]);
      }),
    );
  });
});

describe('waits', () => {
  test('are in order, never negative, and each need waits once', () => {
    fc.assert(
      fc.property(arbitraryPast, (projects) => {
        const { firstOffer, filled } = waitingOf(projects);
        const items = projects
          .flatMap(({ needs }) => needs)
          .filter(({ need }) => need.category !== 'financial');
        const offered = items.filter(({ days }) => days.some((day) => day.offered > 0));
        const full = items.filter(
          ({ progress }) => progress.filled && progress.closed !== 'unwanted',
        );
        expect(firstOffer.days.length + firstOffer.undated).toBe(offered.length);
        expect(filled.days.length + filled.undated).toBe(full.length);
        for (const { days } of [firstOffer, filled]) {
          expect(days).toEqual([...days].sort((a, b) => a - b));
          expect(days.every((day) => day >= 0)).toBe(true);
        }
      }),
    );
  });
});

describe('the day on which nothing was missing any more', () => {
  const none = { offered: 0, accepted: 0, delivered: 0, elsewhere: 0, dropped: 0, broken: 0 };
  const filled = (covered: number, ...days: object[]) =>
    dayFilled({
      need: needSchema.parse({
        ...{ id: 'bois', title: 'Du bois', category: 'material', material: 'm', unit: 'u' },
        ...{ quantity: 10, covered },
      }),
      days: days.map((day) => ({ day: '2026-10-01', ...none, ...day })),
    });

  test('is that of the last promise that was lacking, in whatever order the days come', () => {
    const first = { day: '2026-10-01', accepted: 6 };
    const last = { day: '2026-10-09', elsewhere: 4 };
    expect(filled(0, first, last)).toBe('2026-10-09');
    expect(filled(0, last, first)).toBe('2026-10-09');
  });

  test('comes again where a promise was broken meanwhile', () => {
    const days = [
      { day: '2026-10-01', accepted: 10 },
      { day: '2026-10-05', broken: 3 },
    ];
    expect(filled(0, ...days)).toBe(undefined);
    expect(filled(0, ...days, { day: '2026-10-20', accepted: 3 })).toBe('2026-10-20');
  });

  test('is not known where a part came otherwise on no known day', () => {
    expect(filled(10)).toBe(undefined);
    expect(filled(4, { accepted: 6 })).toBe(undefined);
    expect(filled(4, { accepted: 10 })).toBe('2026-10-01');
    expect(filled(4, { accepted: 6 }, { day: '2026-10-09', accepted: 4 })).toBe(undefined);
  });
});
