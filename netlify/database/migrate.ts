import { fileURLToPath } from 'node:url';
import { runner } from 'node-pg-migrate';

const folder = fileURLToPath(new URL('migrations', import.meta.url));

const silent = () => {};

/**
 * Applies the migrations that a database has not seen yet, in order, each in its transaction.
 * Two at once are safe: the second waits for the first.
 *
 * @param databaseUrl a PostgreSQL address
 * @returns the names of those applied now
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const applied = await runner({
    databaseUrl,
    dir: folder,
    direction: 'up',
    migrationsTable: 'perron_migrations',
    advisoryLockMode: 'wait',
    logger: { info: silent, warn: console.warn, error: console.error, debug: silent },
  });
  return applied.map(({ name }) => name);
}
