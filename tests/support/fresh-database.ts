import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../netlify/adapters/database.ts';
import { TEMPLATE } from './one-postgres.ts';

export interface FreshDatabase extends OpenDatabase {
  url: string;
}

/** A database of one's own on the run's server, with its tables, empty. */
export async function freshDatabase({ empty = false } = {}): Promise<FreshDatabase> {
  const server = inject('postgres');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: `${server}postgres` });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}${empty ? '' : ` TEMPLATE ${TEMPLATE}`}`);
  await client.end();
  const url = server + name;
  const opened = openDatabase(url, () => {});
  return { url, ...opened };
}
