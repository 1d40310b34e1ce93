import { setImmediate as turn } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { LONG, openDatabase, type Patience } from '../../netlify/adapters/database.ts';
import { freshDatabase } from '../support/fresh-database.ts';

const STILL_MS = 400;

/** Asks the database for something, and stands still meanwhile. */
async function askedStandingStill(url: string, patience: Patience): Promise<'answered' | 'late'> {
  const { database, close } = openDatabase(url, () => {}, patience);
  try {
    const answer = database.execute(sql`SELECT 1`).then(
      () => 'answered' as const,
      () => 'late' as const,
    );
    await turn();
    const end = Date.now() + STILL_MS;
    while (Date.now() < end);
    return await answer;
  } finally {
    await close();
  }
}

test('an answer that comes while the process stands still is late, or not, by its patience', async () => {
  const fresh = await freshDatabase();
  const hasty = { connection: STILL_MS / 4, query: STILL_MS / 4 };
  expect(await askedStandingStill(fresh.url, hasty)).toBe('late');
  expect(await askedStandingStill(fresh.url, LONG)).toBe('answered');
  await fresh.close();
});
