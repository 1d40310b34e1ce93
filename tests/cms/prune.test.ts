import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { prune } from '../../src/cms/prune.ts';
import { collectionNames, nouns } from '../../src/model/nouns.ts';
import { project } from '../../src/model/project.ts';
import { parseFrontmatter } from '../../src/reading/frontmatter.ts';

/** The data of every entry of the sample. */
const sample = collectionNames.flatMap((name) =>
  readdirSync(`content/${name}`)
    .filter((file) => file.endsWith('.md'))
    .map((file) => {
      const read = parseFrontmatter(readFileSync(`content/${name}/${file}`, 'utf8'));
      if (!read.ok) throw new Error(`${file} cannot be read`);
      return { name, file, data: read.value.data as Record<string, unknown> };
    }),
);

const semis = sample.find(({ file }) => file === 'des-semis-a-la-bibliotheque.md')?.data ?? {};

describe('what an editor left empty', () => {
  test.each([
    ['a text', { extends: '' }],
    ['a null', { cancellation: null }],
    ['an empty list', { communities: [], steps: [] }],
    ['an empty group', { picture: {}, outcome: {} }],
    ['a group of empty fields', { funding: { partner: null, url: '', goal: '', asOf: '' } }],
    ['a group that only holds what nobody typed', { funding: { url: '', raised: 0 } }],
    ['words between commas', { communities: ['', ''] }],
  ])('%s is not there for the model', (_name, left) => {
    const { kind: _, ...data } = semis;
    const pruned = prune(project, { ...data, kind: 'new', ...left }) as Record<string, unknown>;
    for (const key of Object.keys(left)) expect(pruned).not.toHaveProperty(key);
    expect(project.safeParse(pruned).error?.issues ?? []).toEqual([]);
  });

  test('in a need, an untouched window goes, and the need stays', () => {
    const [first, ...others] = semis.needs as Record<string, unknown>[];
    const needs = [{ ...first, window: { start: '', end: '' }, hours: '', details: '' }, ...others];
    const pruned = prune(project, { ...semis, needs }) as { needs: object[] };
    expect(pruned.needs).toHaveLength(needs.length);
    expect(pruned.needs[0]).not.toHaveProperty('window');
    expect(pruned.needs[0]).not.toHaveProperty('hours');
  });
});

describe('what an editor filled in', () => {
  test('stays, down to false and zero', () => {
    const data = { ...semis, place: { municipality: 'Québec', remote: false } };
    const pruned = prune(project, data) as typeof data;
    expect(pruned.place).toEqual({ municipality: 'Québec', remote: false });
  });

  test('a half-filled group stays, so that the model can say what it lacks', () => {
    const pruned = prune(project, { ...semis, funding: { partner: 'la-ruche', url: '' } });
    const { error } = project.safeParse(pruned);
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([
      'funding.url',
      'funding.goal',
    ]);
  });

  test('an unknown key stays, so that the model can name it', () => {
    expect(prune(project, { ...semis, colour: 'red' })).toHaveProperty('colour', 'red');
  });

  test('a required text left empty is said to be missing', () => {
    const { error } = project.safeParse(prune(project, { ...semis, title: '' }));
    expect(error?.issues[0]?.path).toEqual(['title']);
  });

  test('comes in the order of the model, which the desk forgets', () => {
    const shuffled = Object.fromEntries(Object.entries(semis).reverse());
    const shape = Object.keys(project.shape);
    const keys = Object.keys(prune(project, shuffled) as object);
    expect(keys).toEqual(shape.filter((key) => key in semis));
    expect(keys.length).toBeGreaterThan(8);
  });
});

test('nothing of the sample is lost, whatever the entry', () => {
  expect(sample.length).toBeGreaterThan(60);
  for (const { name, file, data } of sample) {
    const { schema } = nouns[name];
    expect(schema.parse(prune(schema, data)), file).toEqual(schema.parse(data));
  }
});

test('pruning twice changes nothing more, whatever is left in any field', () => {
  const leftovers = fc.constantFrom('', null, {}, [], [''], [null], { start: '' });
  const optional = Object.entries(project.shape).flatMap(([key, schema]) =>
    schema instanceof z.ZodOptional ? [key] : [],
  );
  expect(optional.length).toBeGreaterThan(4);
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...optional), leftovers), (left) => {
      const once = prune(project, { ...semis, ...left });
      expect(prune(project, once)).toEqual(once);
      expect(JSON.stringify(once)).not.toMatch(/null|""|\[\]|\{\}/);
    }),
  );
});
