import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { coverSvg } from '../../src/components/cover.ts';
import { ARROWS, bandPaths, filledArrows } from '../../src/components/measure.ts';

const slug = fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,10}){0,6}$/);

/** The strips of a cloth: where each begins, how wide it is and which pattern fills it. */
function stripsOf(svg: string) {
  const { document } = parseHTML(svg);
  return [...document.querySelectorAll('path[transform]')].map((path) => ({
    left: Number(path.getAttribute('transform')?.match(/[\d.]+/)?.[0]),
    width: Number(path.getAttribute('d')?.match(/h([\d.]+)/)?.[1]),
    fill: path.getAttribute('fill'),
  }));
}

describe('a cover', () => {
  test('is the same for the same slug, and another for another', () => {
    expect(coverSvg('des-velos')).toBe(coverSvg('des-velos'));
    const some = Array.from({ length: 60 }, (_, index) => coverSvg(`projet-${index}`));
    expect(new Set(some).size).toBe(60);
  });

  test('is mirrored about its heart and leaves no hole', () => {
    fc.assert(
      fc.property(slug, (name) => {
        const strips = stripsOf(coverSvg(name)).sort((a, b) => a.left - b.left);
        expect(strips.map(({ fill }) => fill)).toEqual(strips.map(({ fill }) => fill).reverse());
        let edge = 0;
        for (const { left, width } of strips) {
          expect(left).toBe(edge);
          edge += width;
        }
        expect(edge).toBe(480);
      }),
    );
  });

  test('stays light, without style or script, with no number astray', () => {
    fc.assert(
      fc.property(slug, (name) => {
        const svg = coverSvg(name);
        expect(svg.length).toBeLessThan(4000);
        expect(svg).not.toMatch(/NaN|undefined|Infinity|<style|<script|style=/);
        expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
      }),
    );
  });
});

describe('a measure', () => {
  test('fills by proportion, shows the first gift and waits for the last', () => {
    expect(filledArrows(0, 40)).toBe(0);
    expect(filledArrows(1, 1000)).toBe(1);
    expect(filledArrows(20, 40)).toBe(ARROWS / 2);
    expect(filledArrows(999, 1000)).toBe(ARROWS - 1);
    expect(filledArrows(1000, 1000)).toBe(ARROWS);
    expect(filledArrows(1200, 1000)).toBe(ARROWS);
  });

  test('never empties as more comes', () => {
    const amount = fc.nat(100_000);
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 100_000 }), (one, other, asked) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(filledArrows(less, asked)).toBeLessThanOrEqual(filledArrows(more, asked));
      }),
    );
  });

  test('draws every arrow of its band once', () => {
    fc.assert(
      fc.property(fc.nat(ARROWS), fc.nat(ARROWS), (one, other) => {
        const [filled, promised] = [Math.min(one, other), Math.max(one, other)];
        const paths = bandPaths(ARROWS, filled, promised);
        const arrows = (thread: (name: string) => boolean) =>
          paths
            .filter((each) => thread(each.thread))
            .flatMap(({ path }) => path.match(/M\d+/g) ?? []);
        expect(arrows((name) => name !== 'track')).toHaveLength(promised);
        expect(arrows((name) => name === 'coming')).toHaveLength(promised - filled);
        expect(new Set(arrows(() => true)).size).toBe(ARROWS);
      }),
    );
  });
});
