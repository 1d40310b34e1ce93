import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { settings } from '../../../src/model/settings.ts';
import {
  type Answers,
  answersFromForm,
  readAnswers,
  tidyAnswers,
  writeAnswers,
} from '../../../src/submissions/form/answers.ts';
import { proposalForm } from '../../../src/submissions/form/proposal.ts';
import { cpuTime } from '../../support/cpu-time.ts';
import { arbitraryEntries, hostileKeys } from './support/arbitrary-entries.ts';

const stay = z.strictObject({
  nights: z.number(),
  heated: z.boolean().default(false),
  meals: z.boolean().default(true),
  pets: z.boolean().optional(),
  arrival: z.iso.date().optional(),
  website: z.url().optional(),
  tags: z
    .array(z.enum(['lac', 'forêt']))
    .max(2)
    .default([]),
  guests: z.array(z.strictObject({ name: z.string(), child: z.boolean().default(false) })).max(3),
  address: z.strictObject({ street: z.string().optional() }).optional(),
});

const read = (answers: Record<string, string[]>) =>
  readAnswers(stay, answers) as Record<string, unknown>;

describe('an answer', () => {
  it.each([
    ['12', 12],
    ['1 234', 1234],
    ['1\u00a0234,5', 1234.5],
    ['1\u202f234\u202f567', 1_234_567],
    ['0,5', 0.5],
    ['0.5', 0.5],
    ['-3', -3],
    [' 7 ', 7],
    ['007', 7],
  ])('is the number that was typed: %j', (typed, number) => {
    expect(read({ nights: [typed] }).nights).toBe(number);
  });

  it.each([
    'deux',
    '1 23',
    '12 3456',
    '1,2,3',
    '1.234,5',
    '1e3',
    '0x1F',
    'Infinity',
    '٣',
    '--1',
    '1 $',
  ])('stays the text that was typed when it is no number: %j', (typed) => {
    expect(read({ nights: [typed] }).nights).toBe(typed);
  });

  it('is a number followed by its unit, where the field has one', () => {
    const answers = { 'needs[0].category': ['financial'], 'needs[0].amount': ['1 600 $'] };
    expect(readAnswers(proposalForm, answers)).toMatchObject({ needs: [{ amount: 1600 }] });
  });

  it.each([
    ['2026-09-01', '2026-09-01'],
    ['2026/9/1', '2026-09-01'],
    ['1er septembre 2026', '2026-09-01'],
    ['24 Décembre 2026', '2026-12-24'],
    ['le printemps', 'le printemps'],
    ['31 février 2026', '2026-02-31'],
  ])('is a day, as people write it: %j', (typed, day) => {
    expect(read({ arrival: [typed] }).arrival).toBe(day);
  });

  it.each([
    ['exemple.org', 'https://exemple.org'],
    ['www.exemple.org/a?b=1', 'https://www.exemple.org/a?b=1'],
    ['https://exemple.org', 'https://exemple.org'],
    ['http://exemple.org', 'http://exemple.org'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['exemple', 'exemple'],
  ])('is a web address, as people say it: %j', (typed, address) => {
    expect(read({ website: [typed] }).website).toBe(address);
  });

  it('is yes or no by a box that is ticked or not', () => {
    expect(read({})).toMatchObject({ heated: false });
    expect(read({ heated: ['oui'], meals: ['non'] })).toMatchObject({ heated: true, meals: false });
    expect(read({})).not.toHaveProperty('meals');
    expect(read({})).not.toHaveProperty('pets');
    expect(read({ heated: ['peut-être'] })).toMatchObject({ heated: 'peut-être' });
  });

  it('is absent when it is blank', () => {
    const blank = read({ nights: [' '], 'address.street': ['\n'], 'guests[0].name': [''] });
    expect(blank).toEqual({ heated: false, guests: [] });
  });
});

describe('lists', () => {
  it('hold the values that were chosen, each once', () => {
    const answers = answersFromForm(stay, [
      ['tags', 'lac'],
      ['tags', 'forêt'],
      ['tags', 'lac'],
    ]);
    expect(answers).toEqual({ tags: ['lac', 'forêt'] });
    expect(readAnswers(stay, answers)).toMatchObject({ tags: ['lac', 'forêt'] });
  });

  it('hold their items in order, numbered without a gap', () => {
    const answers = answersFromForm(stay, [
      ['guests[7].name', 'Zoé'],
      ['guests[2].name', 'Ali'],
      ['guests[4].name', ' '],
      ['guests[5].unknown', 'x'],
    ]);
    expect(answers).toEqual({ 'guests[0].name': ['Ali'], 'guests[1].name': ['Zoé'] });
  });

  it('hold what shows that they are too long, and no more', () => {
    const many = Array.from({ length: 900 }, (_, index): [string, string] => [
      `guests[${index}].name`,
      `${index}`,
    ]);
    const answers = answersFromForm(stay, many);
    expect(Object.keys(answers)).toHaveLength(6);
    const result = stay.safeParse(readAnswers(stay, { ...answers, nights: ['1'] }));
    expect(result.error?.issues).toMatchObject([{ code: 'too_big', path: ['guests'] }]);
    const chosen = Array.from({ length: 900 }, (_, index): [string, string] => [
      'tags',
      `${index}`,
    ]);
    expect(answersFromForm(stay, chosen).tags).toHaveLength(5);
  });
});

describe('a union', () => {
  it('keeps what was typed for every shape while none is chosen', () => {
    const answers = { 'needs[0].skill': ['sewing'], 'needs[0].amount': ['12'] };
    expect(readAnswers(proposalForm, answers)).toMatchObject({
      needs: [{ skill: 'sewing', amount: 12 }],
    });
    expect(writeAnswers(proposalForm, readAnswers(proposalForm, answers))).toEqual(answers);
  });

  it('leaves out what belongs to another shape than the one that was chosen', () => {
    const answers = { 'needs[0].category': ['human'], 'needs[0].amount': ['12'] };
    expect(readAnswers(proposalForm, answers)).toMatchObject({ needs: [{ category: 'human' }] });
    expect(readAnswers(proposalForm, answers)).not.toHaveProperty('needs.0.amount');
  });
});

describe('what a form posts', () => {
  it('is tidied: line ends, accents, what cannot be seen', () => {
    const posted: [string, string][] = [['body', ' Un\r\ndeux\u200b e\u0301te\u0301 \0']];
    expect(answersFromForm(proposalForm, posted)).toEqual({ body: ['Un\ndeux été'] });
  });

  it('is no file', () => {
    expect(answersFromForm(proposalForm, [['title', new Blob(['x'])]])).toEqual({});
    const form = new FormData();
    form.set('title', 'Des vélos');
    form.set('body', new File(['x'], 'x.txt'));
    expect(answersFromForm(proposalForm, form)).toEqual({ title: ['Des vélos'] });
  });

  it.each(hostileKeys)('is nothing under the key %j but what the form has', (key) => {
    const answers = answersFromForm(proposalForm, [[key, 'x']]);
    const kept: Answers = key === 'needs[500].title' ? { 'needs[0].title': ['x'] } : {};
    expect(answers).toEqual(kept);
    expect(Object.getPrototypeOf(answers)).toBe(Object.prototype);
    expect(readAnswers(proposalForm, { [key]: ['x'] })).toEqual(readAnswers(proposalForm, kept));
  });

  it('is not slow to read, however much it is', () => {
    const many = Array.from({ length: 50_000 }, (_, index): [string, string] => [
      `${index % 2 ? 'needs' : 'steps'}[${index % 1000}].${['title', 'id', 'zz'][index % 3]}${index % 7 ? '' : index}`,
      'x'.repeat(index % 20),
    ]);
    const taken = cpuTime(() => readAnswers(proposalForm, answersFromForm(proposalForm, many)));
    expect(taken).toBeLessThan(3000);
    expect(Object.keys({})).toEqual([]);
  });

  it('is the same once tidied as tidied again, and once read and written as written again', () => {
    fc.assert(
      fc.property(arbitraryEntries, (entries) => {
        const answers = answersFromForm(proposalForm, entries);
        expect(tidyAnswers(proposalForm, answers)).toEqual(answers);
        const written = writeAnswers(proposalForm, readAnswers(proposalForm, answers));
        const read = readAnswers(proposalForm, written);
        expect(read).toEqual(readAnswers(proposalForm, answers));
        expect(writeAnswers(proposalForm, read)).toEqual(written);
      }),
      { numRuns: 500 },
    );
  });

  it('never gives a schema a key that it does not know', () => {
    fc.assert(
      fc.property(arbitraryEntries, (entries) => {
        const read = readAnswers(proposalForm, answersFromForm(proposalForm, entries));
        const issues = proposalForm.safeParse(read).error?.issues ?? [];
        expect(issues.filter(({ code }) => code === 'unrecognized_keys')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('any data at all', () => {
  it('is written and read without failing', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (data) => {
        for (const schema of [proposalForm, settings, stay]) {
          readAnswers(schema, writeAnswers(schema, data));
          readAnswers(schema, (data ?? {}) as never);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('of any schema comes back as it was: another one than a proposal’s', () => {
    const data = {
      nights: 0.1,
      heated: true,
      meals: false,
      pets: false,
      arrival: '2026-09-01',
      tags: ['forêt'],
      guests: [
        { name: 'Ali', child: true },
        { name: 'Zoé', child: false },
      ],
      address: { street: '1, rue Une' },
    };
    expect(stay.parse(readAnswers(stay, writeAnswers(stay, data)))).toEqual(data);
    const { meals, pets, address, ...less } = data;
    const written = writeAnswers(stay, less);
    expect(stay.parse(readAnswers(stay, written))).toEqual({ ...less, meals: true });
  });

  it('is any number of which a thousandth counts', () => {
    const numbers = fc.double({ min: 1e-3, max: 1e15, noNaN: true });
    fc.assert(
      fc.property(numbers, (nights) => {
        const written = writeAnswers(z.strictObject({ nights: z.number() }), { nights });
        expect(read(written as Record<string, string[]>).nights).toBe(nights);
      }),
      { numRuns: 2000 },
    );
  });
});
