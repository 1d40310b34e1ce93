import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { type Contender, quietEnvironment, ROOT } from './contender.ts';

/** What a build makes or does not read. Anything else at the root may matter to it. */
const LEFT = new Set([
  '.astro',
  '.env',
  '.git',
  '.local',
  '.netlify',
  'content',
  'dist',
  'node_modules',
  'test-results',
  'tests',
]);

/**
 * Perron, built from a copy of its sources: the copy has its own caches, its own `dist/`, its own
 * catalogue and server function, so that a developer's are left alone and every build is a cold one.
 * Being under the root, it finds the root's packages.
 */
export const perron: Contender = {
  name: 'Perron',
  version: () => manifest.version,
  async prepare({ folder: content }, folder) {
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
  },
};
