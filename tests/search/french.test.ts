import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsApart, wordsOf, wordsTogether } from '../../src/search/french.ts';

describe('words of a text stand apart in the index', () => {
  test.each([
    ['Pour l’hiver, qu’on aime', 'Pour l’ hiver, qu’ on aime'],
    ["D'ici lorsqu’il neige", "D' ici lorsqu’ il neige"],
    ['aujourd’hui, prud’homme', 'aujourd’hui, prud’homme'],
    ['deux  lignes\n et\u202fune', 'deux lignes et une'],
  ])('%s', (text, apart) => {
    expect(wordsApart(text)).toBe(apart);
  });

  test('and together again where it is read, also around what was found', () => {
    expect(wordsTogether('l’ <mark>hiver</mark> et <mark>l’</mark> été')).toBe(
      'l’<mark>hiver</mark> et <mark>l’</mark>été',
    );
    expect(wordsTogether('les paniers et l’ …')).toBe('les paniers et …');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = wordsTogether(wordsApart(text));
        expect(wordsTogether(wordsApart(once))).toBe(once);
      }),
    );
  });
});

describe('words of a search', () => {
  test.each([
    ['L’hiver', ['hiver']],
    ['j’ai un camion libre samedi à Limoilou', ['camion', 'libre', 'samedi', 'limoilou']],
    ["oeuvre d'art, coeur", ['œuvre', 'art', 'cœur']],
    ['Saint-Jean aujourd’hui', ['saint-jean', 'aujourd’hui']],
    ['de la', ['de', 'la']],
    ['vélo VÉLO vélo', ['vélo']],
    ['"><img src=x onerror=alert(1)>', ['img', 'src', 'x', 'onerror', 'alert', '1']],
    ['  ?! « » ', []],
  ])('%s', (typed, words) => {
    expect(wordsOf(typed)).toEqual(words);
  });

  test('are few, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (typed) => {
        const words = wordsOf(typed);
        expect(words.length).toBeLessThanOrEqual(12);
        for (const word of words) expect(word).toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});
