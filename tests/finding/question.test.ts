import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../../src/finding/lexicon.ts';
import { readQuestion } from '../../src/finding/question.ts';
import { gazetteerOf } from '../../src/finding/where.ts';
import { places } from '../../src/places/quebec.ts';
import { aNeed, smallIndex } from './support/small-index.ts';
import { wildText } from './support/wild-text.ts';

const lexicon = lexiconOf(
  smallIndex([aNeed('camion'), aNeed('tuque', { title: 'Une tuque', term: 'sewing' })]),
);
const gazetteer = gazetteerOf(places, lexicon.index.regions);
const read = (have: string, where = '', when = '') =>
  readQuestion({ have, where, when }, lexicon, gazetteer);

describe('a sentence is understood', () => {
  test.each([
    ['j’ai un camion libre samedi à Limoilou', ['camion'], 'Limoilou (Québec)', 'un samedi', false],
    ['je sais coudre, de chez moi', ['coudre'], undefined, undefined, true],
    ['des fenêtres à donner à Rimouski', ['fenetres'], 'Rimouski', undefined, false],
    ["J'AI UN CAMION A RIMOUSKI", ['camion'], 'Rimouski', undefined, false],
    ['camion st-pascal', ['camion'], 'Saint-Pascal', undefined, false],
    ['un vélo, G1L 2A4', ['velo'], 'G1L', undefined, false],
    ['coudre en Gaspésie', ['coudre'], 'Gaspésie–Îles-de-la-Madeleine', undefined, false],
    ['une tuque', ['tuque'], undefined, undefined, false],
    ['une tuque à La Tuque', ['tuque'], 'La Tuque', undefined, false],
    ['un camion à Rimou', ['camion'], 'Rimouski', undefined, false],
    ['lire le samedi en mars', ['lire'], undefined, 'un samedi, en mars 2027', false],
    ['lire à distance', ['lire'], undefined, undefined, true],
  ])('%s', (have, words, where, when, remote) => {
    const question = read(have);
    expect(question.words).toEqual(words);
    expect(question.where?.said).toBe(where);
    expect(question.when?.said).toBe(when);
    expect(question.remote).toBe(remote);
    expect(question.unknown).toEqual([]);
  });

  test.each([
    ['du temps', ['time']],
    ['deux heures par semaine', ['time']],
    ['samedi matin', ['time']],
    ['un savoir-faire', ['skill']],
    ['du matériel', ['material']],
    ['50 $', ['money']],
    ['de l’argent', ['money']],
    ['un camion samedi matin', []],
  ])('and what kind of thing it is: %s', (have, kinds) => {
    expect(read(have).kinds).toEqual(kinds);
  });

  test('a word that is nearly right is shown as it was meant; one that says nothing is told', () => {
    expect(read('un camoin').pieces.map(({ said }) => said)).toEqual(['camion']);
    expect(read('un xylophone').unknown).toEqual(['xylophone']);
  });
});

test('the fields beside say more surely than the sentence', () => {
  const question = read('un camion samedi à Limoilou', 'Rimouski', 'dimanche');
  expect(question.where?.said).toBe('Rimouski');
  expect(question.when?.said).toBe('un dimanche');
  expect(read('', 'rimou').where?.said).toBe('Rimouski');
  expect(read('', 'Saint-Fabien, Bas-Saint-Laurent').where?.kind).toBe('place');
  expect(read('', 'mauri').where).toMatchObject({ kind: 'region', region: 'mauricie' });
  expect(read('', 'zzz').isEmpty).toBe(true);
});

test('anything can be typed: what is shown is what was typed, each part once', () => {
  fc.assert(
    fc.property(wildText, wildText, wildText, (have, where, when) => {
      const { pieces } = read(have, where, when);
      for (const [at, { from, to }] of pieces.entries()) {
        expect(from).toBeGreaterThanOrEqual(pieces[at - 1]?.to ?? 0);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(have.length);
      }
    }),
  );
});
