import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sign } from '../../src/drawing/sign.ts';
import { bricolage } from '../../src/pictures/bricolage.ts';
import { forgetOld, kept } from '../../src/pictures/kept.ts';
import { sharePng } from '../../src/pictures/share-png.ts';
import { colourAt } from '../support/pictures.ts';

const sign: Sign = {
  kicker: 'Québec · Capitale-Nationale',
  title: 'Des vélos d’école remis sur la route',
  heading: 'Il manque',
  lines: [{ text: 'Vélos d’enfant, même brisés', quantity: '26' }],
  sentence: undefined,
  term: 'Jusqu’au 31 mai 2027',
  mention: 'Projet fictif',
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perron-partage-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a picture is a light PNG of the size that readers expect', async () => {
  const png = Buffer.from(await sharePng(sign, 'des-velos', 'Perron', folder));
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.length).toBeLessThan(60_000);
  // Another library reads it: stone at the left, wool at the right.
  expect(await colourAt(png, 0.01, 0.5)).toBe('241,237,227');
  expect(await colourAt(png, 0.99, 0.5)).not.toBe('241,237,227');
});

test('what has not changed is not drawn again, and what has is', async () => {
  const before = await readdir(folder);
  expect(before).toHaveLength(1);
  const marked = Buffer.from('gardé IEND\0\0\0\0', 'latin1');
  await writeFile(join(folder, before[0] ?? ''), marked);
  expect(await sharePng(sign, 'des-velos', 'Perron', folder)).toEqual(marked);
  const lines = [{ text: 'Vélos d’enfant, même brisés', quantity: '25' }];
  expect(await sharePng({ ...sign, lines }, 'des-velos', 'Perron', folder)).not.toEqual(marked);
  expect(await readdir(folder)).toHaveLength(2);
  // What came back damaged is drawn again.
  await writeFile(join(folder, before[0] ?? ''), '');
  expect((await sharePng(sign, 'des-velos', 'Perron', folder)).length).toBeGreaterThan(10_000);
});

test('a picture that no build asks for goes after a month, and one in use stays', async () => {
  const own = join(folder, 'own');
  const make = async () => Buffer.from('png IEND\0\0\0\0', 'latin1');
  await kept('a', make, own);
  await kept('b', make, own);
  const longAgo = new Date(Date.now() - 40 * 86_400_000);
  for (const name of await readdir(own)) await utimes(join(own, name), longAgo, longAgo);
  const never = () => Promise.reject(new Error('it was made again'));
  await kept('a', never, own);
  expect(await forgetOld(own)).toBe(1);
  await kept('a', never, own);
  expect(await forgetOld(join(folder, 'nowhere'))).toBe(0);
});

test('the face draws what French needs, and leaves out what it cannot draw', async () => {
  const face = await bricolage(700);
  const all = '« ÀÂÇÈÉÊËÎÏÔŒÙÛÜŸ àâçèéêëîïôœùûüÿ »\u202f? ! ; : % $ ’ – — … 1 234,5';
  expect(face(all).glyphs).toHaveLength([...all].length - 1);
  expect(face('Łukasz Nguyễn').glyphs.every(({ path }, index) => path !== '' || index === 6)).toBe(
    true,
  );
  expect(face('🎉 Kuei ᐃᓄᒃ').glyphs).toHaveLength(4);
  expect(face('المشروع').width).toBe(0);
  // Letters that go together stand closer: the face was shaped, not only spelled.
  expect(face('AV').width).toBeLessThan(face('A').width + face('V').width);
});
