import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

test.each([0, 3])('a process that used the local server ends as it means to: %i', async (own) => {
  const folder = await mkdtemp(join(tmpdir(), 'perron-exit-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const script = `
    const { startPostgres } = await import('./netlify/local/postgres.ts');
    const server = await startPostgres(${JSON.stringify(join(folder, 'data'))}, { volatile: true });
    await server.stop();
    process.exitCode = ${own};`;
  const ended = await new Promise((done) => {
    execFile(process.execPath, ['--input-type=module', '--eval', script], (error, _out, err) =>
      done({ code: error?.code ?? 0, err }),
    );
  });
  expect(ended).toEqual({ code: own, err: '' });
});
