import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The root of the repository. */
export const ROOT = new URL('../../', import.meta.url).pathname.replace(/\/$/, '');

/** What a build makes or does not read. Anything else at the root may matter to it. */
const LEFT = new Set([
  '.astro',
  '.env',
  '.git',
  '.local',
  '.netlify',
  'content',
  'dist',
  'dist-server',
  'node_modules',
  'test-results',
  'tests',
]);

/** How a site is built, and where it is then. */
export interface SiteBuild {
  command: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  output: string;
}

/**
 * Copies the site's sources, and tells how they are built there: the copy has its own caches, its own
 * `dist/`, its own catalogue and server function, so that a developer's are left alone and every build
 * is a cold one.
 *
 * @param content the content folder that it is built of
 * @param folder where it goes: empty, and under the root, where the root's packages are found
 */
export async function copyOfSite(content: string, folder: string): Promise<SiteBuild> {
  const names = (await readdir(ROOT)).filter((name) => !LEFT.has(name));
  await Promise.all(
    names.map((name) => cp(join(ROOT, name), join(folder, name), { recursive: true })),
  );
  return {
    command: process.execPath,
    args: [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'build'],
    cwd: folder,
    env: quietEnvironment({ PERRON_CONTENT: content }),
    output: join(folder, 'dist'),
  };
}

/**
 * The environment of this process without what would turn a build toward the developer's own files and
 * database, or have it made as for tests.
 */
export function quietEnvironment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(?:PERRON|NETLIFY|HUGO|VITEST|DATABASE)(?:_|$)|^NODE_ENV$/.test(name),
  );
  return { ...Object.fromEntries(kept), ASTRO_TELEMETRY_DISABLED: '1', ...own };
}
