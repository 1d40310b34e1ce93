import { readdir, readFile } from 'node:fs/promises';
import { getTableColumns, getTableName } from 'drizzle-orm';
import pg from 'pg';
import { expect, test } from 'vitest';
import { migrate } from '../../netlify/database/migrate.ts';
import * as tables from '../../netlify/database/tables.ts';
import { freshDatabase } from '../support/fresh-database.ts';

const FOLDER = new URL('../../netlify/database/migrations/', import.meta.url);
const files = (await readdir(FOLDER)).sort();
const names = files.map((file) => file.replace(/\.sql$/, ''));

test('are named as the host wants them, in order', () => {
  files.forEach((file, index) => {
    expect(file).toMatch(/^\d{4}_[a-z_]+\.sql$/);
    expect(Number(file.slice(0, 4))).toBe(index + 1);
  });
});

test('are applied once, even by several at once', async () => {
  const fresh = await freshDatabase({ empty: true });
  const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(fresh.url)));
  expect(applied.flat().sort()).toEqual(names);
  expect(await migrate(fresh.url)).toEqual([]);
  await fresh.close();
});

test('do no harm where the host has already applied them by itself', async () => {
  const fresh = await freshDatabase({ empty: true });
  const client = new pg.Client({ connectionString: fresh.url });
  await client.connect();
  for (let round = 0; round < 2; round += 1) {
    for (const file of files) await client.query(await readFile(new URL(file, FOLDER), 'utf8'));
  }
  await client.end();
  expect((await migrate(fresh.url)).sort()).toEqual(names);
  await fresh.close();
});

test('make the tables that the code sees', async () => {
  const fresh = await freshDatabase();
  const client = new pg.Client({ connectionString: fresh.url });
  await client.connect();
  for (const table of Object.values(tables)) {
    const { rows } = await client.query(
      "SELECT column_name AS name, is_nullable = 'NO' AS required FROM information_schema.columns WHERE table_name = $1",
      [getTableName(table)],
    );
    const seen = Object.values(getTableColumns(table)).map(({ name, notNull }) => ({
      name,
      required: notNull,
    }));
    const byName = (one: { name: string }, other: { name: string }) =>
      one.name.localeCompare(other.name);
    expect(rows.sort(byName)).toEqual(seen.sort(byName));
  }
  await client.end();
  await fresh.close();
});

test('history cannot be rewritten', async () => {
  const fresh = await freshDatabase();
  const client = new pg.Client({ connectionString: fresh.url });
  await client.connect();
  for (const statement of [
    "UPDATE offer_history SET to_status = 'offered'",
    'DELETE FROM offer_history',
    'TRUNCATE offer_history',
  ]) {
    await expect(client.query(statement)).rejects.toThrow('append-only');
  }
  await client.end();
  await fresh.close();
});
