import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST, NOTHING, readAsked, writeAsked } from '../../src/finding/asked.ts';
import { wildText } from './support/wild-text.ts';

const text = (most: number) =>
  fc
    .string({ unit: 'grapheme', maxLength: most })
    .filter((each) => each.length <= most && (each === '' || each.trim() !== ''));

test('what is asked comes back from the address as it went in', () => {
  const asked = fc.record({
    have: text(LONGEST.have),
    where: text(LONGEST.where),
    when: text(LONGEST.when),
  });
  fc.assert(
    fc.property(asked, (each) => {
      expect(readAsked(writeAsked(each))).toEqual(each);
      expect(writeAsked(readAsked(writeAsked(each)) ?? NOTHING)).toBe(writeAsked(each));
    }),
  );
});

test('no fragment of an address breaks it, and none is longer than what one says', () => {
  fc.assert(
    fc.property(wildText, (fragment) => {
      for (const asked of [readAsked(fragment), readAsked(`#j-ai=${fragment}&ou=${fragment}`)]) {
        for (const field of ['have', 'where', 'when'] as const) {
          expect((asked?.[field] ?? '').length).toBeLessThanOrEqual(LONGEST[field]);
        }
      }
    }),
  );
});

test('nothing asked is no fragment; a fragment that is not ours says nothing of it', () => {
  expect(writeAsked(NOTHING)).toBe('');
  expect(readAsked('')).toEqual(NOTHING);
  expect(readAsked('#')).toEqual(NOTHING);
  expect(readAsked('#contenu')).toBeUndefined();
  expect(readAsked('#j-ai=un+camion&quand=samedi')).toEqual({
    have: 'un camion',
    where: '',
    when: 'samedi',
  });
});
