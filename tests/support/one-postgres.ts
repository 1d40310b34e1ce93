import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../netlify/database/migrate.ts';
import { startPostgres } from '../../netlify/local/postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the server, ready for a database's name. */
    postgres: string;
    /** A folder for what several test files use, gone with the run. */
    scratch: string;
  }
}

/** The database that every test's own is a copy of. */
export const TEMPLATE = 'template_perron';

/** One real server for the whole run, with every migration applied once. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'perron-postgres-'));
  // As root, the server runs under another account, which must be able to enter.
  await chmod(folder, 0o711);
  const server = await startPostgres(join(folder, 'data'), { volatile: true });
  await server.createDatabase(TEMPLATE);
  await migrate(server.url(TEMPLATE));
  project.provide('postgres', server.url(''));
  const scratch = await mkdtemp(join(tmpdir(), 'perron-scratch-'));
  project.provide('scratch', scratch);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
    await rm(scratch, { recursive: true, force: true });
  };
}
