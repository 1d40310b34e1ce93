import fc from 'fast-check';
import { formKeys } from '../../../../src/submissions/form/form-order.ts';
import { treacherousTexts } from '../../../support/arbitrary-text.ts';
import { soundAnswers } from './sound-answers.ts';

type Entry = [key: string, value: string];

/** Keys that a careless reader of forms takes for something else, or for very much. */
export const hostileKeys = [
  '__proto__',
  '__proto__[title]',
  'constructor',
  'constructor.prototype.title',
  'needs[0].__proto__',
  'needs[0].constructor.name',
  'needs[999999999].title',
  'needs[-1].title',
  'needs[1e3].title',
  'needs[].title',
  'needs[0][0].title',
  'needs.0.title',
  'needs.length',
  'needs[500].title',
  'title.a.b.c',
  'title[0]',
  'a.b.c',
  '[0]',
  '.',
  '',
  'toString',
  'hasOwnProperty',
  `${'a.'.repeat(5000)}a`,
  'steps[3].needs[2]',
  'promoter',
  'window.start.end',
];

const hostileValues = [
  ...treacherousTexts,
  '',
  '   ',
  '\0',
  '\u202eabc',
  '\ud800',
  'x'.repeat(20_000),
  '<script>alert(1)</script>',
  '-1',
  '1e9',
  '1 234,5',
  '99999999999999999999999999',
  'oui',
  'non',
  '---\nstatus: completed\n---',
];

const key = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...Object.keys(soundAnswers)) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...formKeys), fc.integer({ min: 0, max: 40 }))
      .map(([name, index]) => name.replace('[]', `[${index}]`)),
  },
  { weight: 2, arbitrary: fc.constantFrom(...hostileKeys) },
  { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
);

const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...Object.values(soundAnswers).flat()) },
  { weight: 3, arbitrary: fc.constantFrom(...hostileValues) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 80 }) },
  { weight: 1, arbitrary: fc.integer().map(String) },
);

/** What a form may send: a sound proposal of which some answers were taken out, changed, added. */
export const arbitraryEntries: fc.Arbitrary<Entry[]> = fc
  .tuple(
    fc.array(fc.constantFrom(...Object.keys(soundAnswers)), { maxLength: 3 }),
    fc.array(fc.tuple(key, value), { maxLength: 5 }),
  )
  .map(([taken, added]) => [
    ...Object.entries(soundAnswers)
      .filter(([name]) => !taken.includes(name))
      .flatMap(([name, values]) => values.map((each): Entry => [name, each])),
    ...added,
  ]);
