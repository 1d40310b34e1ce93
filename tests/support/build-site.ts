import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { copyOfSite, ROOT } from './copy-of-site.ts';

const run = promisify(execFile);

/** A site as it was published: its files, by their path, and the catalogue that stays private. */
export interface BuiltSite {
  files: ReadonlyMap<string, string>;
  catalogue: string;
}

/** What is built, where it is not all of a site without a database. */
export interface Part {
  /** Pages to build, under `src/pages/`: the others take most of the time. */
  only?: readonly string[];
  /** The address of the database from which the counts are read. */
  database?: string;
}

/**
 * Builds the site of a content folder, all but its desk, in a copy of its sources that goes away.
 *
 * @param now where the clock stands
 */
export async function buildSite(
  content: string,
  now: Date,
  { only, database }: Part = {},
): Promise<BuiltSite> {
  await mkdir(join(ROOT, '.local'), { recursive: true });
  const folder = await mkdtemp(join(ROOT, '.local/built-'));
  try {
    const { command, args, cwd, env, output } = await copyOfSite(content, folder);
    // A third of the work, and none of it the content's: the desk shows what it reads at the Git host.
    await rm(join(cwd, 'src/pages/admin'), { recursive: true });
    if (only) await keepPages(join(cwd, 'src/pages'), only);
    await run(command, args, {
      cwd,
      env: {
        ...env,
        ...(database && { DATABASE_URL: database }),
        PERRON_NOW: now.toISOString(),
      },
      maxBuffer: 2 ** 26,
    });
    const entries = await readdir(output, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() && /\.(?:css|html|xml|json|svg|txt)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
    const texts = files.map(
      async (file) => [relative(output, file), await readFile(file, 'utf8')] as const,
    );
    return {
      files: new Map(await Promise.all(texts)),
      catalogue: await readFile(join(folder, 'netlify/catalogue.json'), 'utf8'),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function keepPages(folder: string, only: readonly string[]): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const others = files.filter((file) => !only.includes(relative(folder, file)));
  await Promise.all(others.map((file) => rm(file)));
}
