import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOf, wordsOf } from '../../src/finding/words.ts';
import { plain } from '../../src/model/plain.ts';
import { wildText } from './support/wild-text.ts';

const key = (word: string) => keyOf(plain(word));

test('the forms of a word are one, with or without accents, in any case', () => {
  const families = [
    ['menuisier', 'menuisiers', 'Menuisière', 'menuisiere', 'MENUISERIE'],
    ['vélo', 'vélos', 'velos', 'VÉLO'],
    ['fenêtre', 'fenetres'],
    ['couturier', 'couturière', 'couturieres'],
    ['tricot', 'tricoter', 'tricote', 'tricots'],
    ['jardinier', 'jardinière'],
    ['camion', 'camions'],
    ['œuvre', 'oeuvres'],
    ['bocal', 'bocaux'],
  ];
  for (const family of families) {
    expect(new Set(family.map(key)).size, `${family.join(', ')}: ${family.map(key)}`).toBe(1);
  }
});

test('words that are not the same stay apart', () => {
  const keys = ['camion', 'couture', 'vélo', 'fenêtre', 'menuisier', 'tricot', 'maçon', 'lire'].map(
    key,
  );
  expect(new Set(keys).size).toBe(keys.length);
});

test('any word has a key, found in no time, and a key is a word that has itself as its key', () => {
  fc.assert(
    fc.property(wildText, (text) => {
      for (const { plain } of wordsOf(text)) {
        const once = keyOf(plain);
        expect(once).not.toBe('');
        expect(keyOf(plain)).toBe(once);
      }
    }),
  );
});

test('a sentence is cut where it was typed, and no more of it is read than one says', () => {
  fc.assert(
    fc.property(wildText, (text) => {
      const words = wordsOf(text);
      expect(words.length).toBeLessThanOrEqual(40);
      for (const { said, from, to } of words) {
        expect(text.slice(from, to)).toBe(said);
        expect(to).toBeLessThanOrEqual(200);
      }
    }),
  );
});
