import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestNeeds, type PlacedNeed, thingOf } from '../../src/model/similar.ts';
import { arbitraryNeed, soundIds } from '../support/arbitrary-project.ts';

const window = { start: '2026-09-01', end: '2027-05-31' };
const ids = { ...soundIds, materials: ['bicycle', 'lumber', 'tent'] };

const placed: fc.Arbitrary<PlacedNeed> = fc.record({
  need: arbitraryNeed(window, ids),
  project: fc.constantFrom('un', 'deux', 'trois', 'quatre'),
  region: fc.constantFrom('estrie', 'nunavik', 'laval'),
  kilometres: fc.option(fc.double({ min: 0, max: 900, noNaN: true }), { nil: undefined }),
});

const isSame = (one: PlacedNeed, other: PlacedNeed) =>
  one.project === other.project && one.need.id === other.need.id;

describe('the needs nearest to one', () => {
  const others = fc.array(placed, { maxLength: 30 });

  test('are some of the others, never more than asked, never itself, never money', () => {
    fc.assert(
      fc.property(placed, others, fc.nat(6), (to, some, most) => {
        const near = nearestNeeds(to, some, most);
        expect(near.length).toBeLessThanOrEqual(most);
        expect(new Set(near.map(({ found }) => found)).size).toBe(near.length);
        for (const { found } of near) {
          expect(some).toContain(found);
          expect(found.need.category).not.toBe('financial');
          expect(isSame(found, to)).toBe(false);
        }
      }),
    );
  });

  test('are for the same thing before they are near, the nearest first, and say which', () => {
    fc.assert(
      fc.property(placed, others, (to, some) => {
        const near = nearestNeeds(to, some, some.length);
        const distances = near.map(({ found, likeness }) => {
          const alike = thingOf(found.need) === thingOf(to.need);
          expect(likeness).toBe(alike ? 'same-thing' : 'near');
          const far = found.kilometres ?? (found.region === to.region ? 60 : 1000);
          if (!alike) {
            expect(far).toBeLessThanOrEqual(60);
            expect(found.project).not.toBe(to.project);
          }
          const category = found.need.category === to.need.category ? 0 : 1;
          return (alike ? 0 : 1 + category) * 10_000 + far;
        });
        expect(distances).toEqual(distances.toSorted((a, b) => a - b));
      }),
    );
  });

  test('leave out nobody that is nearer than one they hold', () => {
    fc.assert(
      fc.property(placed, others, fc.integer({ min: 1, max: 4 }), (to, some, most) => {
        const all = nearestNeeds(to, some, some.length);
        expect(nearestNeeds(to, some, most)).toEqual(all.slice(0, most));
        const alike = some.filter(
          (each) =>
            !isSame(each, to) &&
            thingOf(each.need) !== undefined &&
            thingOf(each.need) === thingOf(to.need),
        );
        expect(all.filter(({ likeness }) => likeness === 'same-thing')).toHaveLength(alike.length);
      }),
    );
  });
});
