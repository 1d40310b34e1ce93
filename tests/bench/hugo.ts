import { spawnSync } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { quietEnvironment } from '../support/copy-of-site.ts';
import type { Contender } from './contender.ts';
import { writeHugoContent } from './hugo-content.ts';

/** Hugo, with the templates in `hugo/`, where it is on the PATH. */
export const hugo: Contender = {
  name: 'Hugo',
  version: () =>
    /v([\d.]+)/.exec(spawnSync('hugo', ['version'], { encoding: 'utf8' }).stdout ?? '')?.[1],
  async prepare(generated, folder) {
    await cp(join(import.meta.dirname, 'hugo'), folder, { recursive: true });
    await writeHugoContent(generated, folder);
    const output = join(folder, 'public');
    return {
      command: 'hugo',
      args: ['--destination', output, '--cacheDir', join(folder, 'cache'), '--quiet'],
      cwd: folder,
      env: quietEnvironment({}),
      output,
    };
  },
};
