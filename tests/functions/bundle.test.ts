import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { listFunctions, zipFunctions } from '@netlify/zip-it-and-ship-it';
import { afterAll, beforeAll, expect, test } from 'vitest';

const source = 'netlify/functions';

/** Bytes, unfolded. Beyond this, something came along that has no business there. */
const HEAVIEST = 9_000_000;

/** The one function that reads photos: what does so is a program of 19 MB. Netlify takes 250 MB. */
const PICTURES = { name: 'submission-picture', heaviest: 30_000_000 };

/** What netlify.toml says of it. */
const leaves = '!node_modules/node/**';

let target: string;
let bundles: Awaited<ReturnType<typeof zipFunctions>>;

// Minutes, where the machine has much else to do.
beforeAll(async () => {
  target = await mkdtemp(join(tmpdir(), 'perron-bundle-'));
  bundles = await zipFunctions(source, target, {
    archiveFormat: 'none',
    basePath: process.cwd(),
    config: { '*': { nodeBundler: 'esbuild' }, [PICTURES.name]: { includedFiles: [leaves] } },
  });
}, 240_000);
afterAll(() => rm(target, { recursive: true, force: true, maxRetries: 5 }));

async function filesOf(name: string): Promise<string[]> {
  const entries = await readdir(join(target, name), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

async function sizeOf(name: string): Promise<number> {
  const files = await filesOf(name);
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

test('the host can bundle every function, and finds where each answers', async () => {
  const names = (await listFunctions(source)).map(({ name }) => name);
  expect(bundles.map(({ name }) => name).sort()).toEqual(names.sort());
  for (const { name, routes = [], schedule } of bundles) {
    expect(routes.length > 0 || schedule !== undefined, `${name} answers nowhere`).toBe(true);
    const heaviest = name === PICTURES.name ? PICTURES.heaviest : HEAVIEST;
    expect(await sizeOf(name), name).toBeLessThan(heaviest);
  }
  const paths = bundles.flatMap(({ routes = [] }) => routes.map(({ pattern }) => pattern));
  expect(paths).toContain('/api/offers');
  expect(paths).toContain('/contribuer/:project');
});

test('one function alone carries what reads photos, and leaves Node behind', async () => {
  expect(await readFile('netlify.toml', 'utf8')).toContain(`included_files = ["${leaves}"]`);
  const carriers: string[] = [];
  for (const { name } of bundles) {
    const files = await filesOf(name);
    if (files.some((file) => /node_modules.(?:sharp|@img)\b/.test(file))) carriers.push(name);
    expect(files.filter((file) => /node_modules.node.bin/.test(file))).toEqual([]);
  }
  expect(carriers).toEqual([PICTURES.name]);
});

test('photos are read where that function is put, with nothing of ours around', async () => {
  const script = `
    import sharp from 'sharp';
    const pixel = { width: 1, height: 1, channels: 3, background: '#fff' };
    const { format } = await sharp(await sharp({ create: pixel }).webp().toBuffer()).metadata();
    const { default: receive } = await import('./netlify/functions/submission-picture.mjs');
    const url = 'https://perron.example/api/submissions/x/picture';
    const { status } = await receive(new Request(url, { method: 'POST' }), {});
    console.log(format, status);`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', script],
    { cwd: join(target, PICTURES.name), env: {} },
  );
  // No setting is there: it answers that it cannot, having found all that it is made of.
  expect(stdout.trim().split('\n').at(-1)).toBe('webp 503');
});
