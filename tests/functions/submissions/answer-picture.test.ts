import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signLink } from '../../../netlify/adapters/links.ts';
import { openAnswers, sealText } from '../../../netlify/adapters/submissions/sealed-columns.ts';
import { startSubmission } from '../../../netlify/adapters/submissions/start-submission.ts';
import { submissionPictures, submissions } from '../../../netlify/database/tables.ts';
import { answerPicture } from '../../../netlify/http/submissions/answer-picture.ts';
import { LARGEST_PICTURE, LARGEST_PICTURE_FORM } from '../../../src/submissions/picture-limits.ts';
import { emptyTables } from '../../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../../support/fresh-database.ts';
import { asCameraWrites, redAndBlue } from '../../support/pictures.ts';
import { type TestWorld, testWorld } from '../../support/test-world.ts';

let fresh: FreshDatabase;
let world: TestWorld;
let id: string;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());
beforeEach(async () => {
  await emptyTables(fresh.database);
  world = testWorld(fresh.database);
  id = randomUUID();
  await startSubmission(world, world.database, { id, answers: { title: ['Un four'] } });
});

const SITE = 'https://perron.example';
const DAY_MS = 86_400_000;

function tokenOf(of = id, { days = 30, holder = '' } = {}) {
  const expires = new Date(world.clock.now().getTime() + days * DAY_MS);
  return signLink(world.signingSecret, 'follow-submission', of, expires, holder);
}

const pathOf = (token: string) => `${SITE}/api/submissions/${token}/picture`;

async function change(columns: Partial<typeof submissions.$inferInsert>) {
  await world.database.update(submissions).set(columns).where(eq(submissions.id, id));
}

async function told() {
  const [row] = await world.database.select().from(submissions);
  return openAnswers(world.dataKeys, 'submissions.answers', id, row?.answers ?? null);
}

const kept = () => world.database.select().from(submissionPictures);

interface Sent {
  token?: string;
  picture?: Uint8Array<ArrayBuffer>;
  alt?: string;
  press?: string;
  headers?: Record<string, string>;
}

function post({ token = tokenOf(), picture, alt, press, headers = {} }: Sent) {
  const form = new FormData();
  form.append('picture.file', new File(picture ? [picture] : [], '../../x.html'));
  if (alt !== undefined) form.append('picture.alt', alt);
  if (press !== undefined) form.append('do', press);
  const browser = { accept: 'text/html', origin: SITE, ...headers };
  const request = new Request(pathOf(token), { method: 'POST', headers: browser, body: form });
  return answerPicture(world, request, { ip: '192.0.2.7' });
}

const look = (token = tokenOf()) => answerPicture(world, new Request(pathOf(token)), {});

const photo = async () => new Uint8Array(await asCameraWrites());
const whither = (response: Response) =>
  (response.headers.get('location') ?? '').replace(/^\/proposition\/[\w-]+\//, '');

describe('a photo', () => {
  test('is kept made anew, with what is said of it, and the form goes on', async () => {
    const response = await post({ picture: await photo(), alt: ' Deux couleurs ' });
    expect(response.status).toBe(303);
    expect(whither(response)).toBe('envoi/');
    const [picture, ...others] = await kept();
    expect(others).toEqual([]);
    expect(picture).toMatchObject({ submissionId: id, type: 'image/webp', width: 64, height: 32 });
    const bytes = picture?.bytes ?? new Uint8Array();
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 64 });
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Exif|SERIE|chez-nous/);
    expect(await told()).toEqual({ title: ['Un four'], 'picture.alt': ['Deux couleurs'] });
    expect(world.logged).toMatchObject([{ event: 'PICTURE_KEPT', fields: { id } }]);
  });

  test('without a description is kept, and what is missing is said', async () => {
    expect(whither(await post({ picture: await photo() }))).toBe('envoi/?apres=photo');
    expect(await kept()).toHaveLength(1);
  });

  test('is left to choice', async () => {
    expect(whither(await post({}))).toBe('envoi/');
    expect(await kept()).toEqual([]);
  });

  test('takes the place of the one before it, stays while words change, and can be taken away', async () => {
    await post({ picture: await photo(), alt: 'Avant' });
    const other = new Uint8Array(await redAndBlue(20, 20).png().toBuffer());
    await post({ picture: other, alt: 'Après' });
    await post({ alt: 'Mieux', press: 'garder' });
    expect(await kept()).toMatchObject([{ width: 20, height: 20 }]);
    expect(await told()).toMatchObject({ 'picture.alt': ['Mieux'] });
    expect(whither(await post({ alt: 'Mieux', press: 'retirer-photo' }))).toBe('photo/');
    expect(await kept()).toEqual([]);
    expect(await told()).not.toHaveProperty(['picture.alt']);
  });

  test('is its promoter’s to send, by the link that was mailed', async () => {
    const email = 'promoteur@organisme.example';
    await change({ email: sealText(world.dataKeys, 'submissions.email', id, email) });
    const picture = await photo();
    const formers = tokenOf(id, { holder: 'autre@organisme.example' });
    expect((await post({ token: formers, picture })).status).toBe(403);
    expect(await kept()).toEqual([]);
    expect((await post({ token: tokenOf(id, { holder: email }), picture })).status).toBe(303);
    expect(await kept()).toHaveLength(1);
  });

  test('is shown to whoever holds the link, as a picture and nothing else', async () => {
    expect((await look()).status).toBe(404);
    await post({ picture: await photo(), alt: 'x' });
    const response = await look();
    expect(response.status).toBe(200);
    expect(await sharp(await response.bytes()).metadata()).toMatchObject({ format: 'webp' });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-robots-tag': 'noindex, nofollow',
    });
    for (const token of ['x', tokenOf(randomUUID()), tokenOf(id, { days: -1 })]) {
      expect((await look(token)).status).toBe(404);
    }
  });
});

describe('what is not kept', () => {
  test.each([
    ['a page', Buffer.from('<script>'), 'NOT_A_PICTURE'],
    ['a drawing', Buffer.from('<svg onload="alert(1)"/>'), 'UNSUPPORTED_TYPE'],
    ['a photo without its end', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'DAMAGED'],
    ['more than is taken', new Uint8Array(LARGEST_PICTURE + 1), 'TOO_BIG'],
  ])('%s: its page says why, and what was typed stays', async (_name, picture, code) => {
    const response = await post({ picture, alt: 'Un four', press: 'lien' });
    expect(response.status).toBe(303);
    expect(whither(response)).toBe(`photo/?refus=${code}#picture.file`);
    expect(await kept()).toEqual([]);
    expect(await told()).toMatchObject({ 'picture.alt': ['Un four'] });
  });

  test('a form beyond all bounds', async () => {
    const response = await post({ picture: new Uint8Array(LARGEST_PICTURE_FORM) });
    expect(response.status).toBe(413);
    expect(await kept()).toEqual([]);
  });

  test('a photo that a script keeps by itself at each key', async () => {
    const headers = { accept: 'application/json' };
    const response = await post({ picture: await photo(), alt: 'Un f', headers });
    expect(response.status).toBe(204);
    expect(await kept()).toEqual([]);
    expect(await told()).toMatchObject({ 'picture.alt': ['Un f'] });
  });

  test.each([
    ['that is altered', 403, () => tokenOf().replace(/.$/, 'é')],
    ['that has passed its date', 410, () => tokenOf(id, { days: -1 })],
    ['of what is no more', 410, () => tokenOf(randomUUID())],
  ])('a photo by a link %s', async (_name, status, token) => {
    const response = await post({ token: token(), picture: await photo() });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toContain('<h1');
    expect(await kept()).toEqual([]);
  });

  test.each(['received', 'in_review', 'accepted', 'refused', 'published'] as const)(
    'a photo while its proposal is %s',
    async (status) => {
      const sent = { slug: 'un-four', caisse: 'caisse-de-limoilou', consentVersion: '2026-11' };
      await change({ status, ...sent, consentText: 'Oui.', receivedAt: world.clock.now() });
      expect(whither(await post({ picture: await photo(), press: 'retirer-photo' }))).toBe('');
      expect(await kept()).toEqual([]);
    },
  );

  test('a photo of a proposal that was erased', async () => {
    await change({ erasedAt: world.clock.now(), answers: null });
    expect((await post({ picture: await photo() })).status).toBe(410);
  });

  test('a photo from another site', async () => {
    const headers = { origin: 'https://ailleurs.example' };
    expect((await post({ picture: await photo(), headers })).status).toBe(403);
    expect(await kept()).toEqual([]);
  });

  test('one after the other without end', async () => {
    for (let count = 0; count < 60; count += 1) expect((await post({})).status).toBe(303);
    const response = await post({ picture: await photo() });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await kept()).toEqual([]);
    world.pass(600_000);
    await post({ picture: await photo() });
    expect(await kept()).toHaveLength(1);
  });
});
