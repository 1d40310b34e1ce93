import { migrate } from '../database/migrate.ts';
import { startDelivery } from './delivery.ts';
import { startPostgres } from './postgres.ts';
import { startPromises } from './promises.ts';
import type { State } from './state.ts';
import { say } from './terminal.ts';

/**
 * Starts what the functions lean on, and sets the environment in which they find it: a database
 * with its migrations applied, and a mailbox.
 *
 * @param port where the site itself will answer
 * @returns what stops it all
 */
export async function startBackstage(state: State, port: number): Promise<() => Promise<void>> {
  Object.assign(process.env, {
    PERRON_LOCAL: '1',
    PERRON_STATE: state.folder,
    URL: `http://localhost:${port}`,
  });
  const stopDatabase = await ensureDatabase(state);
  return stopDatabase;
}

/**
 * Starts the postman, and what the passing of time asks for. They read the catalogue: the site must
 * have written it, which takes long on a slow machine.
 */
export function startSchedules(): () => Promise<void> {
  const stopDelivery = startDelivery(say);
  const stopPromises = startPromises(say);
  return async () => {
    await stopPromises();
    await stopDelivery();
  };
}

/** The database of the environment where it names one, else a server of our own; up to date either way. */
async function ensureDatabase(state: State): Promise<() => Promise<void>> {
  let stop = async () => {};
  let url = process.env.DATABASE_URL;
  if (!url) {
    const server = await startPostgres(state.postgres);
    await server.createDatabase('perron');
    url = server.url('perron');
    process.env.DATABASE_URL = url;
    stop = () => server.stop();
  }
  const applied = await migrate(url);
  if (applied.length > 0) say(`Base de données mise à jour : ${applied.join(', ')}.`);
  return stop;
}
