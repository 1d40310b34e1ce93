import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { groundFor, withOpenTemporaryFolder } from './open-ground.ts';

/** A PostgreSQL server of this machine, alone in its folder. */
export interface LocalPostgres {
  port: number;
  /** The address of one of its databases. */
  url(database: string): string;
  /** Makes a database, unless it is there; as a copy of another one where asked. */
  createDatabase(name: string, template?: string): Promise<void>;
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** The port to listen on; a free one where none is given. */
  port?: number;
  /** Forgets durability for speed: for data that serves a test and nothing else. */
  volatile?: boolean;
}

const USER = 'perron';
// It listens to this machine only, and its password lies in this line.
const PASSWORD = 'perron';

/**
 * Starts a PostgreSQL server on the data of a folder, which is made where it does not exist.
 *
 * @throws where another copy is using the folder; where the server does not start, with its own words
 */
export async function startPostgres(
  folder: string,
  { port, volatile = false }: PostgresOptions = {},
): Promise<LocalPostgres> {
  const { Server, databaseDir } = await keepingExitCode(() => groundFor(resolve(folder)));
  await mkdir(dirname(databaseDir), { recursive: true });
  await takeOver(databaseDir);
  const words: string[] = [];
  const chosen = port ?? (await freePort());
  const server = new Server({
    databaseDir,
    port: chosen,
    user: USER,
    password: PASSWORD,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: flags(volatile),
    onLog: (line) => words.push(String(line)),
    onError: (line) => words.push(String(line)),
  });
  try {
    if (!existsSync(join(databaseDir, 'PG_VERSION'))) {
      await withOpenTemporaryFolder(() => server.initialise());
    }
    await server.start();
  } catch (error) {
    const said = [...words, error instanceof Error ? error.message : ''].join('').trim();
    throw new Error(`postgres: le serveur ne démarre pas dans ${databaseDir}.\n${said}`, {
      cause: error,
    });
  }
  await writeFile(ownerFile(databaseDir), String(process.pid));
  const url = (database: string) =>
    `postgres://${USER}:${PASSWORD}@127.0.0.1:${chosen}/${database}`;
  return {
    port: chosen,
    url,
    createDatabase: (name, template) => createDatabase(url('postgres'), name, template),
    async stop() {
      await server.stop();
      await rm(ownerFile(databaseDir), { force: true });
    },
  };
}

/**
 * Loads what may be loaded but for what it does at the very end: the server’s library ends a process that
 * has nothing left to do with code 0, even one whose work failed. Its answers to signals stay.
 */
async function keepingExitCode<T>(load: () => Promise<T>): Promise<T> {
  const endings = ['beforeExit', 'exit'];
  const before = new Set(endings.flatMap((event) => process.rawListeners(event)));
  const loaded = await load();
  for (const event of endings) {
    for (const listener of process.rawListeners(event)) {
      if (!before.has(listener)) process.removeListener(event, listener as () => void);
    }
  }
  return loaded;
}

function flags(volatile: boolean): string[] {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=60',
    'timezone=UTC',
    ...(volatile ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
  ];
  return settings.flatMap((setting) => ['-c', setting]);
}

async function createDatabase(url: string, name: string, template?: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return;
    const from = template ? ` TEMPLATE ${client.escapeIdentifier(template)}` : '';
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}${from}`);
  } finally {
    await client.end();
  }
}

function ownerFile(databaseDir: string): string {
  return `${databaseDir}.owner`;
}

/**
 * Makes sure that nobody uses the folder. A server whose owner was killed goes on by itself: it is
 * asked to stop. One whose owner lives is left alone, and the caller is told.
 */
async function takeOver(databaseDir: string): Promise<void> {
  const lock = join(databaseDir, 'postmaster.pid');
  const server = pidIn(lock);
  // Where processes cannot be looked into, PostgreSQL judges of its lock alone.
  if (server === undefined || !existsSync('/proc/self/cmdline')) return;
  if (isPostgresOf(server, databaseDir)) {
    const owner = pidIn(ownerFile(databaseDir));
    if (owner !== undefined && owner !== process.pid && isAlive(owner)) {
      throw new Error(
        `postgres: un autre Perron (processus ${owner}) se sert déjà de ${databaseDir} : arrêtez-le, ou choisissez un autre dossier avec PERRON_STATE`,
      );
    }
    await stopOrphan(server, databaseDir);
  }
  // PostgreSQL takes any process of that number for the server: one that came after it, or what is
  // left of the server itself where nothing collects dead processes.
  await rm(lock, { force: true });
}

async function stopOrphan(server: number, databaseDir: string): Promise<void> {
  process.kill(server, 'SIGINT');
  const limit = Date.now() + 10_000;
  while (isPostgresOf(server, databaseDir)) {
    if (Date.now() > limit) {
      throw new Error(`postgres: le serveur ${server} de ${databaseDir} ne s’arrête pas`);
    }
    await setTimeout(50);
  }
}

/** The process that a file names on its first line. */
function pidIn(file: string): number | undefined {
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process is alive all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether a process is the server of this folder: after a restart, its number may be anybody's. */
function isPostgresOf(pid: number, databaseDir: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(databaseDir);
  } catch {
    // No such process, or none any more.
    return false;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done, fail) => {
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', done);
  });
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === 'string') throw new Error('postgres: no free port');
  return address.port;
}
