import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { zipFunctions } from '@netlify/zip-it-and-ship-it';
import { expect, test } from '@playwright/test';
import { serverFolder } from '../../netlify/build/on-demand.ts';
import { pagePaths } from './routes.ts';

const run = promisify(execFile);

/** Bytes of code, the host's own apart. A function that starts reads its files first. */
const HEAVIEST = 3_400_000;

let folder: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perron-server-'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

test('the host can bundle the pages rendered on demand: their catalogue comes, what makes photos stays', async () => {
  await cp(serverFolder(resolve('dist')), join(folder, 'functions/ssr'), { recursive: true });
  const [bundle, ...others] = await zipFunctions(
    join(folder, 'functions'),
    join(folder, 'bundled'),
    { archiveFormat: 'none' },
  );
  expect(others).toEqual([]);
  const patterns = (bundle?.routes ?? []).map(({ pattern }) => pattern);
  expect(patterns.sort()).toEqual(pagePaths().sort());

  const root = bundle?.path ?? '';
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  expect(files).toContain('netlify/catalogue.json');
  expect(files.filter((file) => /@img|node_modules.sharp|\.node$/.test(file))).toEqual([]);
  const own = files.filter((file) => !file.startsWith('___netlify'));
  const size = own.reduce((sum, file) => sum + statSync(join(root, file)).size, 0);
  expect(size).toBeLessThan(HEAVIEST);

  // As the host does: in its own folder, with nothing of ours around, and no database that answers.
  const script = `
    const { default: render } = await import('./ssr.mjs');
    const ask = (path) => render(new Request('https://perron.example' + path), { ip: '' });
    const door = await ask('/espace/');
    const slash = await ask('/espace');
    const other = await ask('/espace/projets/x/');
    console.log(JSON.stringify([
      door.status, (await door.text()).includes('Entrer dans votre espace'),
      slash.status, slash.headers.get('location'), other.status,
    ]));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    env: { PERRON_LOCAL: '1', DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' },
  });
  expect(JSON.parse(stdout)).toEqual([200, true, 301, '/espace/', 303]);
});
