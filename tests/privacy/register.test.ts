import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { impersonal } from '../../src/privacy/impersonal.ts';
import { columnsOf, erasedBy, register } from '../../src/privacy/register.ts';
import { sayDays } from '../../src/privacy/say-days.ts';
import { testCatalogue } from '../support/catalogue.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';

let fresh: FreshDatabase;
let columns: string[];

beforeAll(async () => {
  fresh = await freshDatabase();
  const client = new pg.Client({ connectionString: fresh.url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(`
    SELECT table_name || '.' || column_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name <> 'perron_migrations'`);
  columns = rows.map(({ name }) => name).sort();
  await client.end();
});
afterAll(() => fresh.close());

const unremarkable = Object.entries(impersonal).flatMap(([table, names]) =>
  names.map((name) => `${table}.${name}`),
);

describe('the register', () => {
  test('knows every column of the database: as held about somebody, or as saying nothing of anybody', () => {
    // A new column is to be told of in src/privacy/register/, or else listed in impersonal.ts.
    expect([...columnsOf(register), ...unremarkable].sort()).toEqual(columns);
  });

  test('knows each column once', () => {
    const known = [...columnsOf(register), ...unremarkable];
    expect(known.filter((name, index) => known.indexOf(name) !== index)).toEqual([]);
  });

  test('names rows to delete by a column that is there', () => {
    for (const { table, addressColumn } of erasedBy('deleted')) {
      expect(columns).toContain(`${table}.${addressColumn}`);
    }
  });

  test('says all of it in French sentences, with the days of the policy', () => {
    for (const holding of register) {
      const { what, why, seenBy, erased, title } = holding;
      const kept = holding.kept(testCatalogue.policy);
      expect(kept.length).toBeGreaterThan(0);
      for (const sentence of [what, why, seenBy, erased, ...kept]) {
        expect(sentence).toMatch(/^[A-ZÉÀ].*[.]$/s);
        expect(sentence).not.toMatch(/['"]|undefined|NaN/);
      }
      expect(title).toMatch(/^[A-ZÉÀ]/);
    }
    const policy = structuredClone(testCatalogue.policy);
    policy.retention.withdrawn = 33;
    expect(register.flatMap((holding) => holding.kept(policy)).join(' ')).toContain('33 jours');
  });
});

test('days as they are said', () => {
  expect([1, 30, 365, 730, 400].map(sayDays)).toEqual([
    'un jour',
    '30 jours',
    'un an',
    '2 ans',
    '400 jours',
  ]);
});
