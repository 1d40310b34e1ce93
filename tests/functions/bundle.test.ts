import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFunctions, zipFunctions } from '@netlify/zip-it-and-ship-it';
import { afterAll, expect, test } from 'vitest';

const source = 'netlify/functions';
const target = await mkdtemp(join(tmpdir(), 'perron-bundle-'));

afterAll(() => rm(target, { recursive: true, force: true }));

/** Bytes. Netlify takes 50 MB; beyond this one, something came along that has no business there. */
const HEAVIEST = 3_000_000;

test('the host can bundle every function, and finds where each answers', async () => {
  const names = (await listFunctions(source)).map(({ name }) => name);
  const bundles = await zipFunctions(source, target, {
    config: { '*': { nodeBundler: 'esbuild' } },
  });
  expect(bundles.map(({ name }) => name).sort()).toEqual(names.sort());
  for (const { name, routes = [], schedule, size } of bundles) {
    expect(routes.length > 0 || schedule !== undefined, `${name} answers nowhere`).toBe(true);
    expect(size, name).toBeLessThan(HEAVIEST);
  }
  const paths = bundles.flatMap(({ routes = [] }) => routes.map(({ pattern }) => pattern));
  expect(paths).toContain('/api/offers');
  expect(paths).toContain('/contribuer/:project');
}, 60_000);
