import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startPostgres } from '../../netlify/local/postgres.ts';

let parent: string;
let data: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'perron-local-'));
  // As root, the server runs under another account, which must be able to enter.
  await chmod(parent, 0o711);
  data = join(parent, 'data');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

async function query(url: string, text: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
}

test('keeps its data from one start to the next, and listens to this machine only', async () => {
  const first = await startPostgres(data);
  await first.createDatabase('perron');
  await first.createDatabase('perron');
  await query(first.url('perron'), 'CREATE TABLE t AS SELECT 42 AS n');
  expect(await query(first.url('perron'), 'SHOW listen_addresses')).toEqual([
    { listen_addresses: '127.0.0.1' },
  ]);
  await first.stop();
  const second = await startPostgres(data);
  expect(await query(second.url('perron'), 'SELECT n FROM t')).toEqual([{ n: 42 }]);
  await second.stop();
});

test('starts where an earlier one left its mark without ending: nobody, or anybody, has its number', async () => {
  await (await startPostgres(data)).stop();
  for (const pid of [99_999_999, process.ppid]) {
    await writeFile(
      join(data, 'postmaster.pid'),
      `${pid}\n${data}\n1700000000\n5432\n\n127.0.0.1\n`,
    );
    await (await startPostgres(data)).stop();
  }
});

/** Starts a server from another process, and gives that process once the server is up. */
async function elsewhere() {
  const file = resolve('netlify/local/postgres.ts');
  const script = `import { startPostgres } from ${JSON.stringify(file)};
    await startPostgres(${JSON.stringify(data)});
    console.log('up');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

test('refuses a folder that another copy is using, and leaves it alone', async () => {
  const other = await elsewhere();
  await expect(startPostgres(data)).rejects.toThrow('PERRON_STATE');
  other.kill('SIGTERM');
  await once(other, 'exit');
  await (await startPostgres(data)).stop();
});

test('takes over from a copy that was killed, whose server goes on by itself', async () => {
  const other = await elsewhere();
  other.kill('SIGKILL');
  await once(other, 'exit');
  const server = await startPostgres(data);
  await server.createDatabase('perron');
  expect(await query(server.url('perron'), 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  await server.stop();
});

test('runs in a folder closed to all but root, and forgets its data with the folder', async () => {
  await chmod(parent, 0o700);
  const first = await startPostgres(data);
  await first.createDatabase('perron');
  await query(first.url('perron'), 'CREATE TABLE t AS SELECT 42 AS n');
  await first.stop();
  const second = await startPostgres(data);
  expect(await query(second.url('perron'), 'SELECT n FROM t')).toEqual([{ n: 42 }]);
  await second.stop();
  const elsewhere = await readFile(`${data}.elsewhere`, 'utf8').catch(() => undefined);
  await rm(parent, { recursive: true });
  const third = await startPostgres(data);
  expect(
    await query(third.url('postgres'), "SELECT 1 FROM pg_database WHERE datname = 'perron'"),
  ).toEqual([]);
  await third.stop();
  if (elsewhere) await rm(elsewhere, { recursive: true });
});
