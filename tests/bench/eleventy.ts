import { cp } from 'node:fs/promises';
import { join, relative } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { quietEnvironment, ROOT } from '../support/copy-of-site.ts';
import type { Contender } from './contender.ts';

/** Eleventy, with the templates in `eleventy/` (Nunjucks, its most used language). */
export const eleventy: Contender = {
  name: 'Eleventy',
  version: () => manifest.devDependencies['@11ty/eleventy'],
  async prepare({ folder: content, today }, folder) {
    const input = join(folder, 'input');
    const output = join(folder, 'output');
    await cp(join(import.meta.dirname, 'eleventy/input'), input, { recursive: true });
    await cp(content, input, { recursive: true });
    return {
      command: process.execPath,
      args: [
        join(ROOT, 'node_modules/@11ty/eleventy/cmd.cjs'),
        '--config=tests/bench/eleventy/eleventy.config.mjs',
        `--input=${relative(ROOT, input)}`,
        `--output=${relative(ROOT, output)}`,
        '--quiet',
      ],
      // It takes its paths from where it is run.
      cwd: ROOT,
      env: quietEnvironment({ BENCH_INPUT: input, BENCH_TODAY: today }),
      output,
    };
  },
};
