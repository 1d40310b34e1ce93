import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lengthen, shorten } from '../../src/finding/short-texts.ts';
import { wildText } from './support/wild-text.ts';

const word = fc.constantFrom(
  'des',
  'menuisiers',
  'l’école',
  'porte-à-porte',
  'œufs',
  'Ивану',
  '𝒳',
  '\u0301',
);
const glue = fc.constantFrom(
  ' ',
  '  ',
  ', ',
  ' : ',
  '\n',
  '',
  '. ',
  '« ',
  '\u0180',
  '\u00a0',
  '\u05be',
  '\u02d8',
);
const text = fc.oneof(
  fc.array(fc.tuple(word, glue)).map((parts) => parts.flat().join('')),
  wildText,
);

test('texts that are shortened become whole again, whatever is in them', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
      const { words, texts: short } = shorten(texts);
      expect(short.map((each) => lengthen(each, words))).toEqual(texts);
    }),
  );
});

test('what is said often is said in one character', () => {
  const said = 'les menuisiers, des menuisiers pour des menuisiers et des menuisiers';
  const { words, texts } = shorten([said]);
  expect(words).toEqual(['menuisiers']);
  expect(texts[0]).toHaveLength(said.length - 4 * 'menuisiers'.length + 2);
});
