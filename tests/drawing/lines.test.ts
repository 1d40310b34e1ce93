import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakAndCut, breakEvenly, cut } from '../../src/drawing/lines.ts';

const width = (text: string) => [...text].length;
const text = fc
  .array(fc.stringMatching(/^[a-zé’«»\u00a0\u202f–-]{1,12}$/), { minLength: 1, maxLength: 20 })
  .map((words) => words.join(' '));
const squeezed = (lines: readonly string[]) => lines.join('').replace(/ /g, '');

describe('lines', () => {
  test('fit, and hold all of the text in its order', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 5, max: 60 }), (said, most) => {
        const lines = breakEvenly(said, width, most, 99);
        if (!lines) return;
        expect(lines.every((line) => width(line) <= most)).toBe(true);
        expect(squeezed(lines)).toBe(squeezed([said]));
      }),
    );
  });

  test('are even, and never more than are allowed', () => {
    expect(breakEvenly('aaaa bbbb cccc dddd', width, 15, 2)).toEqual(['aaaa bbbb', 'cccc dddd']);
    expect(breakEvenly('aaaa bbbb cccc dddd', width, 9, 1)).toBeUndefined();
    expect(breakEvenly('anticonstitutionnellement', width, 9, 9)).toBeUndefined();
  });

  test('break at ordinary spaces and after a dash between names, nowhere else', () => {
    expect(breakEvenly('« Où\u202f?\u202f» dit', width, 9, 2)).toEqual([
      '« Où\u202f?\u202f»',
      'dit',
    ]);
    expect(breakEvenly('Gaspésie–Îles-de-la-Mer', width, 14, 2)).toEqual([
      'Gaspésie–',
      'Îles-de-la-Mer',
    ]);
  });

  test('that are cut say so, and fit', () => {
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 2, max: 40 }),
        fc.integer({ min: 1, max: 4 }),
        (said, most, few) => {
          const lines = breakAndCut(said, width, most, few);
          expect(lines.length).toBeLessThanOrEqual(few);
          expect(lines.every((line) => width(line) <= most)).toBe(true);
          if (squeezed(lines) !== squeezed([said])) expect(lines.join()).toContain('…');
        },
      ),
    );
    expect(cut('deux personnes, au plus', width, 16)).toBe('deux personnes…');
  });
});
