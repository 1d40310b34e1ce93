import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysAfter, weekdayOf } from '../../src/finding/days.ts';
import { readWhen } from '../../src/finding/read-when.ts';
import { EVERY_DAY, fitsWhen, NEVER, WEEKEND, WORKING_DAYS } from '../../src/finding/when.ts';
import { wildText } from './support/wild-text.ts';

/** A Monday. */
const TODAY = '2026-11-23';
const SATURDAY = 64;

describe('a time that is told', () => {
  test.each([
    ['samedi', TODAY, NEVER, SATURDAY],
    ['les samedis matin', TODAY, NEVER, SATURDAY],
    ['samedi et dimanche', TODAY, NEVER, WEEKEND],
    ['fin de semaine', TODAY, NEVER, WEEKEND],
    ['cette fin de semaine', TODAY, '2026-11-29', WEEKEND],
    ['en semaine', TODAY, NEVER, WORKING_DAYS],
    ['demain', '2026-11-24', '2026-11-24', EVERY_DAY],
    ['cette semaine', TODAY, '2026-11-29', EVERY_DAY],
    ['la semaine prochaine', '2026-11-30', '2026-12-06', EVERY_DAY],
    ['d’ici deux semaines', TODAY, '2026-12-07', EVERY_DAY],
    ['ce mois-ci', TODAY, '2026-11-30', EVERY_DAY],
    ['le mois prochain', '2026-12-01', '2026-12-31', EVERY_DAY],
    ['12 décembre', '2026-12-12', '2026-12-12', EVERY_DAY],
    ['le 3 mars', '2027-03-03', '2027-03-03', EVERY_DAY],
    ['1er août 2028', '2028-08-01', '2028-08-01', EVERY_DAY],
    ['2027-02-28', '2027-02-28', '2027-02-28', EVERY_DAY],
    ['en mars', '2027-03-01', '2027-03-31', EVERY_DAY],
    ['le samedi en mars', '2027-03-01', '2027-03-31', SATURDAY],
    ['cet été', '2027-06-21', '2027-09-21', EVERY_DAY],
    ['cet hiver', '2026-12-01', '2027-03-19', EVERY_DAY],
  ])('%s', (said, start, end, days) => {
    expect(readWhen(said, TODAY)).toMatchObject({ start, end, days });
  });

  test.each([
    '',
    'des bottes d’hiver',
    'j’ai été là',
    'le 31 février 2027',
    '2027-02-30',
    '45 mars',
  ])('not by « %s » as a day', (said) => {
    const when = readWhen(said, TODAY);
    expect(when?.start === when?.end ? when : undefined).toBeUndefined();
  });

  test('is found in any text without a fault, from today on', () => {
    const word = fc.constantFrom(
      ...'le samedi en mars d’ici deux semaines 12 2027 hiver cet été fin de semaine prochaine demain 99 ce mois'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, wildText)), (words) => {
        const when = readWhen(words.join(' '), TODAY);
        if (when)
          expect(when.start <= when.end && when.days > 0 && when.days <= EVERY_DAY).toBe(true);
      }),
    );
  });
});

test('one is free for a need on a day that is in both, of the right weekday, not yet past', () => {
  const day = fc.integer({ min: -40, max: 60 }).map((days) => daysAfter(TODAY, days));
  const span = fc
    .tuple(day, day)
    .map(([a, b]) => (a < b ? { start: a, end: b } : { start: b, end: a }));
  fc.assert(
    fc.property(span, span, fc.integer({ min: 1, max: EVERY_DAY }), (window, free, days) => {
      let expected = false;
      for (let each = TODAY; each <= window.end; each = daysAfter(each, 1)) {
        const inBoth = each >= window.start && each >= free.start && each <= free.end;
        if (inBoth && days & (1 << weekdayOf(each))) expected = true;
      }
      expect(fitsWhen(window, { ...free, days, said: '' }, TODAY)).toBe(expected);
    }),
  );
});
