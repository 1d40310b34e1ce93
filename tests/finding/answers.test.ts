import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersTo, nearTerms, termsMeant } from '../../src/finding/answers.ts';
import { lexiconOf } from '../../src/finding/lexicon.ts';
import type { FoundNeed } from '../../src/finding/needs-index.ts';
import { readQuestion } from '../../src/finding/question.ts';
import { gazetteerOf } from '../../src/finding/where.ts';
import { wordsOf } from '../../src/finding/words.ts';
import { places } from '../../src/places/quebec.ts';
import { aNeed, aProject, smallIndex } from './support/small-index.ts';
import { wildText } from './support/wild-text.ts';

const gazetteer = gazetteerOf(places, smallIndex([]).regions);

function ask(needs: readonly FoundNeed[], have: string, where = '', when = '') {
  const lexicon = lexiconOf(smallIndex(needs));
  return answersTo(readQuestion({ have, where, when }, lexicon, gazetteer), lexicon);
}

const told = (answers: ReturnType<typeof ask>) =>
  answers.map(({ need, fit }) => `${need.id} ${fit}`);
const at = (municipality: string, region: string, postalCode?: string) =>
  aProject(municipality, { spot: { municipality, region, postalCode } });
const RIMOUSKI = at('Rimouski', 'bas-saint-laurent');
const MONTREAL = at('Montréal', 'montreal', 'H2H');

describe('needs come in the order that is written down', () => {
  test('all the words before a part of them', () => {
    const needs = [
      aNeed('couture', { term: 'sewing', title: 'Coudre', category: 'human', essential: true }),
      aNeed('machine', { term: 'sewing-machine', title: 'Un moulin', project: RIMOUSKI }),
    ];
    expect(told(ask(needs, 'machine à coudre'))).toEqual(['machine here', 'couture partly']);
    // It is one thing: what holds « coudre » alone is a part of it, even where nobody lacks the machine.
    expect(told(ask(needs.slice(0, 1), 'machine à coudre'))).toEqual(['couture partly']);
  });

  test('what fits where and when before what does not, which is not lost', () => {
    const needs = [
      aNeed('loin', { project: MONTREAL, essential: true }),
      aNeed('passe', { window: { start: '2026-11-01', end: '2026-11-27' } }),
      aNeed('ici'),
    ];
    expect(told(ask(needs, 'un camion samedi à Limoilou'))).toEqual([
      'ici here',
      'loin elsewhere',
      'passe elsewhere',
    ]);
  });

  test('the thing itself before what speaks of it, then what is essential, near, and closes first', () => {
    const needs = [
      aNeed('parle', {
        term: 'truck-driving',
        category: 'human',
        title: 'Conduire un camion',
        essential: true,
      }),
      aNeed('tard', { window: { start: '2026-11-01', end: '2027-06-30' } }),
      aNeed('tot', { window: { start: '2026-11-01', end: '2026-12-31' } }),
      aNeed('loin', { project: at('Saint-Augustin-de-Desmaures', 'capitale-nationale') }),
      aNeed('essentiel', { project: at('Lévis', 'chaudiere-appalaches'), essential: true }),
    ];
    expect(ask(needs, 'un camion à Limoilou').map(({ need }) => need.id)).toEqual([
      'essentiel',
      'tot',
      'tard',
      'loin',
      'parle',
    ]);
  });

  test('what one can do from home answers everywhere, and alone when that is asked', () => {
    const remote = aProject('chez-soi', { ...RIMOUSKI, slug: 'chez-soi', remote: true });
    const needs = [
      aNeed('lire', { category: 'human', term: 'reading-aloud', title: 'Lire', project: MONTREAL }),
      aNeed('loin', { category: 'human', term: 'reading-aloud', title: 'Lire', project: remote }),
      // Things have to travel, whatever the project.
      aNeed('camion', { project: remote }),
    ];
    expect(told(ask(needs, 'lire à Gatineau'))).toEqual(['loin here', 'lire elsewhere']);
    expect(told(ask(needs, 'lire de chez moi'))).toEqual(['loin here', 'lire elsewhere']);
    expect(told(ask(needs, 'un camion de chez moi'))).toEqual(['camion elsewhere']);
  });

  test('a kind of help, or a place alone, is answered by all of it', () => {
    const needs = [
      aNeed('temps', { category: 'human', term: 'sewing', title: 'Coudre' }),
      aNeed('metier', { category: 'human', term: 'carpentry', title: 'Bâtir', expertise: true }),
      aNeed('argent', { category: 'financial', term: undefined, title: 'Du terreau' }),
      aNeed('camion'),
    ];
    const ids = (have: string, where = '') =>
      ask(needs, have, where)
        .map(({ need }) => need.id)
        .sort();
    expect(ids('du temps')).toEqual(['metier', 'temps']);
    expect(ids('un savoir-faire')).toEqual(['metier']);
    expect(ids('du matériel')).toEqual(['camion']);
    expect(ids('20 $')).toEqual(['argent']);
    expect(ids('', 'Québec')).toEqual(['camion', 'metier', 'temps']);
    expect(ids('samedi matin')).toEqual(['metier', 'temps']);
    expect(ids('')).toEqual([]);
    expect(ids('xylophone')).toEqual([]);
  });
});

test('synonyms, other forms and small errors find the thing', () => {
  const needs = [aNeed('bois', { category: 'human', term: 'carpentry', title: 'Monter un abri' })];
  for (const have of ['je suis menuisière', 'menuiserie', 'MENUISIERS', 'menusier', 'charpent']) {
    expect(ask(needs, have), have).toHaveLength(1);
  }
});

const municipalities = places.filter(({ kind }) => kind === 'municipality').slice(0, 300);
const anyNeed = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c'),
    title: fc.oneof(
      wildText,
      fc.constantFrom(
        'Samedi',
        'Un camion',
        'Des gens',
        'De chez moi',
        'À Rimouski',
        'Un camion samedi',
      ),
    ),
    term: fc.constantFrom('truck', 'sewing', 'sewing-machine', 'windows-doors', undefined),
    essential: fc.boolean(),
    remote: fc.boolean(),
    place: fc.constantFrom(...municipalities),
    slug: fc.constantFrom('un', 'deux', 'trois'),
  })
  .map(({ remote, place, slug, term, ...rest }) =>
    aNeed(rest.id, {
      ...rest,
      term,
      category: term === undefined ? 'financial' : term === 'sewing' ? 'human' : 'material',
      project: aProject(slug, { remote, spot: { municipality: place.name, region: place.region } }),
    }),
  );

test('a need whose title is typed is found, first of all, whatever its title says of places and days', () => {
  fc.assert(
    fc.property(fc.array(anyNeed, { minLength: 1, maxLength: 12 }), fc.nat(), (needs, which) => {
      const wanted = needs[which % needs.length] as FoundNeed;
      fc.pre(/[\p{L}\p{N}]/u.test(wanted.title.slice(0, 100)) && wanted.title.length < 200);
      // Beyond so many words nothing is read: titles that differ only there are one.
      fc.pre(wordsOf(wanted.title).length < 40);
      const [first] = ask(needs, wanted.title);
      const same = (text: string) =>
        text
          .normalize('NFKD')
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]/gu, '');
      expect(first?.fit).toBe('here');
      expect(same(first?.need.title ?? '')).toBe(same(wanted.title));
    }),
  );
});

test('the order is total, the same however the needs come, and loses none and repeats none', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyNeed, {
        maxLength: 12,
        selector: ({ id, project }) => `${project.slug} ${id}`,
      }),
      wildText,
      (needs, have) => {
        const once = ask(needs, have).map(({ need }) => need);
        expect(ask([...needs].reverse(), have).map(({ need }) => need)).toEqual(once);
        expect(new Set(once).size).toBe(once.length);
        const fits = ask(needs, have).map(({ fit }) =>
          ['here', 'elsewhere', 'partly'].indexOf(fit),
        );
        expect(fits).toEqual([...fits].sort());
      },
    ),
  );
});

test('terms that have words in common are near; those that nobody lacks are left out', () => {
  const lexicon = lexiconOf(smallIndex([aNeed('couture', { term: 'sewing', category: 'human' })]));
  expect(nearTerms(['sewing-machine'], lexicon, 3).map(({ id }) => id)).toEqual(['sewing']);
  const question = readQuestion(
    { have: 'machine à coudre', where: '', when: '' },
    lexicon,
    gazetteer,
  );
  expect(termsMeant(question, lexicon)[0]?.id).toBe('sewing-machine');
});
