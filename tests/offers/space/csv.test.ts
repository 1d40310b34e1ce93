import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportTable } from '../../../src/offers/space/export-table.ts';
import { offerStatuses } from '../../../src/offers/status.ts';
import { type Cell, defused, fused, toCsv } from '../../../src/tables/csv.ts';
import { arbitraryView } from '../../support/arbitrary-view.ts';
import { parseCsv } from '../../support/parse-csv.ts';

/** Texts in which what a table must mind comes often. */
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom(...'=+-@＝＋－＠\'"; ,\t\r\n1aé'.split('')), { maxLength: 8 })
    .map((parts) => parts.join('')),
);

const cell: fc.Arbitrary<Cell> = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
  fc.constant(undefined),
);

const asRead = (value: Cell): string =>
  typeof value === 'number' ? String(value).replace('.', ',') : (value ?? '');

test('a table read back is the table written', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }).chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: 1,
          maxLength: 6,
        }),
      ),
      (rows) => {
        const written = toCsv(rows);
        expect(written.startsWith('\ufeff')).toBe(true);
        const read = parseCsv(written.slice(1)).map((row, y) =>
          row.map((value, x) => (typeof rows[y]?.[x] === 'string' ? fused(value) : value)),
        );
        expect(read).toEqual(rows.map((row) => row.map(asRead)));
      },
    ),
    { numRuns: 1000 },
  );
});

test('no text begins as a formula, and each can be had back', () => {
  fc.assert(
    fc.property(text, (typed) => {
      const safe = defused(typed);
      expect(safe).not.toMatch(/^[\s\u200b]*[=+\-@＝＋－＠]/u);
      expect(safe).not.toMatch(/^[\t\r\n]/);
      expect(fused(safe)).toBe(typed);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ['+1 418 555-0123', "'+1 418 555-0123"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1+1', "'＝1+1"],
  ['  =1+1', "'  =1+1"],
  ['\u00a0=1+1', "'\u00a0=1+1"],
  ['Bonjour =1', 'Bonjour =1'],
  ["L'été", "L'été"],
])('%j is written %j', (typed, safe) => {
  expect(defused(typed)).toBe(safe);
});

test('numbers have their comma, lines their two characters, and cells their semicolon', () => {
  expect(
    toCsv([
      ['Nom', 1.5, undefined],
      ['a;b', 12, 'dit « "oui" »'],
    ]),
  ).toBe('\ufeffNom;1,5;\r\n"a;b";12;"dit « ""oui"" »"\r\n');
});

describe('the table of offers', () => {
  test('has as many cells everywhere, and no contact before the offer is accepted', () => {
    fc.assert(
      fc.property(fc.array(arbitraryView, { maxLength: 5 }), (offers) => {
        const [header = [], ...rows] = exportTable(offers);
        for (const [place, row] of rows.entries()) {
          expect(row).toHaveLength(header.length);
          const offer = offers[place];
          if (!offer?.giver.known || ['accepted', 'delivered'].includes(offer.status)) continue;
          for (const contact of [offer.giver.email, offer.giver.phone]) {
            if (contact !== undefined) expect(row).not.toContain(contact);
          }
        }
      }),
    );
  });

  test('says every state in its own words', () => {
    const states = offerStatuses.map((status) => {
      const view = fc.sample(arbitraryView, 1)[0];
      if (!view) throw new Error('a sample');
      return exportTable([{ ...view, status }])[1]?.[1];
    });
    expect(new Set(states).size).toBe(offerStatuses.length);
  });
});
