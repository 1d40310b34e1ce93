import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrowsFor, arrowsOf, bandOf, perArrow } from '../../src/components/impact/arrows.ts';
import { axisFor, columnsOf, dotsOf, perDot } from '../../src/components/impact/strip.ts';
import { ARROWS, filledArrows } from '../../src/components/measure.ts';

const amount = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 500_000 }));
const arrowsIn = (path: string) => path.split('M').length - 1;

describe('a band of arrows', () => {
  test('has about as many as its hours, at a round number each, and is not too long', () => {
    fc.assert(
      fc.property(amount, amount, (site, elsewhere) => {
        const per = perArrow(site + elsewhere);
        expect(`${per}`).toMatch(/^[125]0*$/);
        const arrows = arrowsFor({ site, elsewhere }, per);
        expect(arrows.site + arrows.elsewhere).toBeLessThanOrEqual(26);
        for (const [count, part] of [
          [arrows.site, site],
          [arrows.elsewhere, elsewhere],
        ] as const) {
          expect(count > 0).toBe(part > 0);
          expect(Math.abs(count - part / per)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('of a measure is filled as the measure of a need is, and shows both ways where both came', () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        fc.integer({ min: 1, max: 500_000 }),
        (site, elsewhere, asked) => {
          const arrows = arrowsOf({ site, elsewhere }, asked);
          const filled = filledArrows(site + elsewhere, asked);
          expect(arrows.site + arrows.elsewhere).toBe(filled);
          if (filled > 1) {
            expect(arrows.site > 0).toBe(site > 0);
            expect(arrows.elsewhere > 0).toBe(elsewhere > 0);
          }
          const threads = bandOf(arrows, { promised: filled, length: ARROWS });
          expect(threads.reduce((sum, { path }) => sum + arrowsIn(path), 0)).toBe(ARROWS);
        },
      ),
    );
  });
});

describe('a strip of dots', () => {
  test('has every wait in one column, on the axis, and not too high', () => {
    const waits = fc.array(fc.nat(2000), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(waits, (days) => {
        const axis = axisFor(Math.max(...days));
        const columns = columnsOf(days, axis);
        expect(columns.reduce((sum, { count }) => sum + count, 0)).toBe(days.length);
        expect(axis.columns).toBeLessThanOrEqual(45);
        expect(axis.ticks.length).toBeLessThanOrEqual(8);
        const each = perDot(columns);
        const dots = dotsOf(columns, axis, each);
        if (each === 1) expect(dots.length).toBe(days.length);
        for (const { x, y } of dots) {
          expect(Number.parseFloat(x)).toBeGreaterThan(0);
          expect(Number.parseFloat(x)).toBeLessThan(100);
          expect(y).toBeLessThan(160);
        }
      }),
    );
  });
});
