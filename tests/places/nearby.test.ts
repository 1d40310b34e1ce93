import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kilometresBetween } from '../../src/places/distance.ts';
import { groundOf } from '../../src/places/nearby.ts';
import type { Position } from '../../src/places/place.ts';

const anywhere: fc.Arbitrary<Position> = fc.record({
  latitude: fc.double({ min: 45, max: 62, noNaN: true }),
  longitude: fc.double({ min: -79.7, max: -57.2, noNaN: true }),
});

describe('the ground', () => {
  test('finds the nearest, as if it looked at all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(anywhere, { nil: undefined }), { maxLength: 60 }),
        anywhere,
        fc.integer({ min: 1, max: 8 }),
        (positions, from, most) => {
          const things = positions.map((position) => ({ position }));
          const near = groundOf(things, ({ position }) => position).nearestTo(from, most);
          const all = positions
            .map((position) => position && kilometresBetween(from, position))
            .toSorted((a, b) => (a ?? Number.MAX_VALUE) - (b ?? Number.MAX_VALUE));
          expect(near.map(({ kilometres }) => kilometres)).toEqual(all.slice(0, most));
        },
      ),
    );
  });
});
