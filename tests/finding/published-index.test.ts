import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { answersTo } from '../../src/finding/answers.ts';
import { lexiconOf } from '../../src/finding/lexicon.ts';
import { publishIndex } from '../../src/finding/pack-index.ts';
import { packSlug, unpackSlug } from '../../src/finding/packed-index.ts';
import { readQuestion } from '../../src/finding/question.ts';
import { readPublished } from '../../src/finding/unpack-index.ts';
import { gazetteerOf } from '../../src/finding/where.ts';
import type { Content } from '../../src/model/content.ts';
import { places } from '../../src/places/quebec.ts';
import { readContent } from '../../src/reading/read.ts';
import { generatedIndex } from './support/generated-index.ts';

/** Compressed, in bytes, with this many needs. */
const BUDGET = 60 * 1024;
const NEEDS = 2000;

let content: Content;
beforeAll(async () => {
  const reading = await readContent('content');
  if (!reading.ok) throw new Error('the sample is not sound');
  content = reading.content;
});

test('what is published is what was there', () => {
  const index = generatedIndex(content, 300);
  const read = readPublished(JSON.parse(JSON.stringify(publishIndex(index))));
  const key = ({ project, id, title }: (typeof read.needs)[number]) =>
    `${project.slug} ${id} ${title}`;
  const plain = (needs: typeof read.needs) => needs.map((need) => JSON.stringify(need)).sort();
  expect(new Set(read.needs.map(key))).toEqual(new Set(index.needs.map(key)));
  const told = index.needs.map((need) => ({
    ...need,
    project: { ...need.project, spot: { ...need.project.spot } },
  }));
  expect(plain(read.needs).length).toBe(told.length);
  expect(read.needs.map(({ window }) => window.end).sort()).toEqual(
    index.needs.map(({ window }) => window.end).sort(),
  );
  expect({ ...read, needs: [] }).toEqual({ ...index, needs: [] });
});

test(`with ${NEEDS} needs it weighs at most 60 KB, compressed`, () => {
  const weight = gzipSync(JSON.stringify(publishIndex(generatedIndex(content, NEEDS)))).length;
  expect(weight).toBeGreaterThan(BUDGET / 2);
  expect(weight).toBeLessThanOrEqual(BUDGET);
});

test.each([
  ['camion', 'Un camion pour la collecte'],
  ['un-camion-pour-la-collecte', 'Un camion pour la collecte'],
  ['camion-pour', 'Un camion pour la collecte'],
  ['mecano', 'Mécaniciens vélo'],
  ['2', 'Deux camions'],
  ['12-vitrines', 'Douze vitrines'],
  ['2-camions', 'Deux ou 2 camions'],
  ['x', ''],
])('a slug comes back from its title: %s', (slug, title) => {
  expect(unpackSlug(packSlug(slug, title), title)).toBe(slug);
});

test('the most hostile question to so many needs is answered in a bounded time', () => {
  const lexicon = lexiconOf(generatedIndex(content, NEEDS));
  const gazetteer = gazetteerOf(places, lexicon.index.regions);
  const hostile = [
    'à '.repeat(100),
    'saint '.repeat(33),
    Array.from({ length: 40 }, (_, at) => `zzzqx${at}wv`).join(' '),
    'de la le les un '.repeat(12),
    'samedi '.repeat(28),
    'abcdefghij'.repeat(20),
  ];
  // The first look prepares what the others find ready.
  readQuestion({ have: 'camion', where: 'Québec', when: '' }, lexicon, gazetteer);
  for (const have of hostile) {
    const before = process.cpuUsage();
    const question = readQuestion({ have, where: have, when: have }, lexicon, gazetteer);
    answersTo(question, lexicon);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000, have.slice(0, 20)).toBeLessThan(500);
  }
});
