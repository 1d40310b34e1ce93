import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { narrowChange } from '../../../src/submissions/space/narrow-change.ts';

const long = 'Le train, la tente, la souche brûlée qui fume encore en juin. '.repeat(5);

describe('a text before and after', () => {
  test('is read whole where it is short, and where there was nothing', () => {
    expect(narrowChange('Un banc', 'Deux bancs')).toEqual({
      before: 'Un banc',
      after: 'Deux bancs',
    });
    expect(narrowChange('', long)).toEqual({ before: '', after: long });
  });

  test('is narrowed to whole words around what differs', () => {
    const { before, after } = narrowChange(`${long}un ${long}`, `${long}deux ${long}`);
    expect(before).toMatch(/^… .*juin\. un Le train.* …$/);
    expect(after).toMatch(/^… .*juin\. deux Le train.* …$/);
    expect(after.length).toBeLessThan(140);
  });

  test('shows a difference wherever there is one', () => {
    const words = fc
      .array(fc.constantFrom('banc', 'bancs', 'un', 'ruelle', 'à'), {
        minLength: 30,
        maxLength: 60,
      })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(words, words, (one, other) => {
        fc.pre(one !== other);
        const { before, after } = narrowChange(one, other);
        expect(before).not.toBe(after);
      }),
    );
  });
});
