import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenDatabase, openDatabase } from '../../netlify/adapters/database.ts';
import { localState } from '../../netlify/local/state.ts';

/** The database of the built site under test, for what only time would bring. */
export function openServerDatabase(): OpenDatabase {
  const { postgres } = localState();
  const elsewhere = `${postgres}.elsewhere`;
  const data = existsSync(elsewhere) ? join(readFileSync(elsewhere, 'utf8'), 'postgres') : postgres;
  // The fourth line of its lock: https://www.postgresql.org/docs/17/storage-file-layout.html
  const port = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[3];
  return openDatabase(`postgres://perron:perron@127.0.0.1:${port}/perron`, () => {});
}
