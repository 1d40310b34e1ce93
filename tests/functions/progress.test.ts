import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../netlify/adapters/database.ts';
import { act } from '../../netlify/adapters/offers/act.ts';
import { coverages, needStates } from '../../netlify/database/tables.ts';
import { answerProgress } from '../../netlify/http/answer-progress.ts';
import type { Command } from '../../src/offers/life/command.ts';
import type { NeedProgress } from '../../src/offers/progress/need-progress.ts';
import { emptyTables } from '../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { confirmedOffer, makeOffer } from '../support/make-offer.ts';
import { type TestWorld, testWorld } from '../support/test-world.ts';

let fresh: FreshDatabase;
let world: TestWorld;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());
beforeEach(async () => {
  await emptyTables(fresh.database);
  world = testWorld(fresh.database);
});

const ask = (slug = 'des-velos', init: RequestInit = {}) =>
  answerProgress(
    world,
    new Request(`https://perron.example/api/projects/${slug}/progress`, init),
    {},
  );

async function needs(slug?: string): Promise<Record<string, NeedProgress>> {
  const response = await ask(slug);
  expect(response.status).toBe(200);
  return (await response.json()).needs;
}

async function promoter(offerId: string, command: Command) {
  const actor = { role: 'promoter', of: 'des-velos' } as const;
  expect(await act(world, { offerId, command, actor })).toMatchObject({ ok: true });
}

const nothing = {
  offered: 0,
  accepted: 0,
  delivered: 0,
  awaiting: 0,
  waitlisted: 0,
  filled: false,
  closed: null,
};

describe('how far the needs of a project are', () => {
  test('is what the content says where nothing was offered', async () => {
    expect(await needs()).toEqual({
      mecano: { asked: 2, covered: 0, ...nothing },
      velos: { asked: 40, covered: 3, ...nothing },
      passe: { asked: 5, covered: 0, ...nothing },
      pieces: { asked: 600, covered: 0, ...nothing },
    });
  });

  test('counts offers from the moment their address is confirmed', async () => {
    await makeOffer(world, { quantity: 1 });
    expect((await needs()).mecano).toMatchObject({ offered: 0, awaiting: 0 });
    await confirmedOffer(world, { quantity: 2 });
    await confirmedOffer(world, { quantity: 1 });
    expect((await needs()).mecano).toMatchObject({ offered: 3, awaiting: 2, filled: false });
  });

  test('follows them to the end, and those who come too late to the waiting list', async () => {
    const first = await confirmedOffer(world, { quantity: 2 });
    await promoter(first, { kind: 'accept', quantity: 2 });
    await confirmedOffer(world, { quantity: 1 });
    expect((await needs()).mecano).toEqual({
      ...nothing,
      ...{ asked: 2, covered: 0, offered: 1, accepted: 2, waitlisted: 1, filled: true },
    });
    await promoter(first, { kind: 'deliver', quantity: 1 });
    expect((await needs()).mecano).toMatchObject({ accepted: 1, delivered: 1, filled: false });
  });

  test('adds what came from elsewhere to what the content says, and tells what was closed', async () => {
    const at = world.clock.now();
    const coverage = (quantity: number) => ({
      id: randomUUID(),
      project: 'des-velos',
      need: 'velos',
      quantity,
      at,
      actor: 'promoter' as const,
      actorOf: 'des-velos',
    });
    await fresh.database.insert(coverages).values([coverage(10), coverage(-4)]);
    await fresh.database
      .insert(needStates)
      .values({ project: 'des-velos', need: 'mecano', closed: 'unwanted', touchedAt: at });
    const { velos, mecano } = await needs();
    expect(velos).toMatchObject({ covered: 9, filled: false });
    expect(mecano).toMatchObject({ filled: true, closed: 'unwanted' });
  });

  test('knows nothing of the other projects’ offers, nor of standing ones', async () => {
    await confirmedOffer(world, { project: 'dernier-jour', quantity: 2 });
    await confirmedOffer(world, { need: undefined });
    expect((await needs()).mecano).toMatchObject({ offered: 0 });
    expect((await needs('dernier-jour')).mecano).toMatchObject({ offered: 2 });
  });

  test('is read in one statement for the needs and one for who wants it, however many there are', async () => {
    for (let index = 0; index < 3; index += 1) await confirmedOffer(world, { need: 'velos' });
    let statements = 0;
    const counting = new Proxy(fresh.database, {
      get(target, name) {
        if (name === 'execute') statements += 1;
        else if (['select', 'query', 'transaction'].includes(String(name))) statements += 100;
        return Reflect.get(target, name).bind(target);
      },
    });
    world = { ...world, database: counting };
    expect((await needs()).velos).toMatchObject({ offered: 3 });
    expect(statements).toBe(2);
  });
});

describe('the answer', () => {
  test('may be kept for a moment, by anybody, and is known again', async () => {
    const response = await ask();
    const { headers } = response;
    expect(headers.get('content-type')).toMatch('application/json');
    expect(headers.get('cache-control')).toMatch(/^public, max-age=\d, s-maxage=\d+$/);
    expect(headers.get('netlify-cdn-cache-control')).toMatch(
      /^public, s-maxage=\d+, stale-while-revalidate=\d+$/,
    );
    expect(headers.get('access-control-allow-origin')).toBe('*');
    const etag = headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    for (const held of [etag, `W/${etag}`, `"x", ${etag}`]) {
      const again = await ask('des-velos', { headers: { 'if-none-match': held } });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
    }
    await confirmedOffer(world);
    const changed = await ask('des-velos', { headers: { 'if-none-match': etag } });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(etag);
  });

  test('to HEAD has no body, and to OPTIONS says what may be asked', async () => {
    const head = await ask('des-velos', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const options = await ask('des-velos', { method: 'OPTIONS' });
    expect(options.status).toBe(204);
    expect(options.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });

  test.each(['POST', 'PUT', 'DELETE'])('to %s is 405', async (method) => {
    const response = await ask('des-velos', { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });

  test.each(['inconnu', 'constructor', '%00'])('of %s is 404, and not kept', async (slug) => {
    const response = await ask(slug);
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({ errors: [{ code: 'UNKNOWN_PROJECT' }] });
  });

  test('without a database is 503, with no count in it, and not kept', async () => {
    const gone = openDatabase('postgres://perron:perron@127.0.0.1:1/perron', () => {});
    world = { ...world, database: gone.database };
    const response = await ask();
    expect(response.status).toBe(503);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('retry-after')).toBe('30');
    const answer = await response.json();
    expect(answer).toMatchObject({ errors: [{ code: 'UNAVAILABLE' }] });
    expect(answer).not.toHaveProperty('needs');
    await gone.close();
  });
});
