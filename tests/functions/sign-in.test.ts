import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deliverDue } from '../../netlify/adapters/deliver-due.ts';
import { outbox, sessions, signIns } from '../../netlify/database/tables.ts';
import { door } from '../../netlify/http/spaces/door.ts';
import { emptyTables } from '../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { pageOf, seen } from '../support/page-of.ts';
import { ask, fromOurForm, go, latestLink, signedIn } from '../support/sign-in.ts';
import { people, spaceCatalogue } from '../support/space-catalogue.ts';
import { type TestWorld, testWorld } from '../support/test-world.ts';

const MINUTE_MS = 60_000;
const API = 'https://perron.example/api/sessions';

let fresh: FreshDatabase;
let world: TestWorld;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());
beforeEach(async () => {
  await emptyTables(fresh.database);
  const catalogue = spaceCatalogue();
  world = testWorld(fresh.database, { catalogue: () => catalogue });
});

const asData = (body: unknown, headers: Record<string, string> = {}) =>
  door(
    world,
    new Request(API, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
    {},
  );

const sent = () => world.sent.map(({ to }) => to);

describe('asking for a link', () => {
  test('is answered the same, whether the address is known or not', async () => {
    const answers = await Promise.all(
      [people.promoter, people.team, people.stranger].map((email) => ask(world, email)),
    );
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain('Regardez vos courriels');
    const data = await Promise.all(
      [people.promoter, people.stranger].map((email) => asData({ email })),
    );
    expect(data.map(({ status }) => status)).toEqual([202, 202]);
    expect(await data[0]?.text()).toBe(await data[1]?.text());
    expect(new Set(sent())).toEqual(new Set([people.promoter, people.team]));
  });

  test('stores the same for a stranger, and sends nothing, now or later', async () => {
    await ask(world, people.stranger);
    await ask(world, people.promoter);
    expect(await fresh.database.select().from(signIns)).toHaveLength(2);
    expect(await fresh.database.select().from(outbox)).toHaveLength(2);
    world.pass(MINUTE_MS);
    await deliverDue(world);
    expect(sent()).toEqual([people.promoter]);
  });

  test('knows an address however it is written', async () => {
    await ask(world, `  ${people.promoter.toUpperCase()} `);
    expect(sent()).toEqual([people.promoter]);
  });

  test('stores no address', async () => {
    await ask(world, people.promoter);
    await ask(world, people.stranger);
    const rows = JSON.stringify([
      await fresh.database.select().from(signIns),
      await fresh.database.select().from(outbox),
      world.logged,
    ]);
    expect(rows).not.toMatch(/@|atelier|personne/);
  });

  test.each([[''], ['pas une adresse'], [`${'a'.repeat(300)}@exemple.example`]])(
    'with « %s » says that it is not an address, and gives the form again',
    async (email) => {
      const response = await ask(world, email);
      expect(response.status).toBe(422);
      const page = await pageOf(response);
      expect(page.querySelector('form')?.getAttribute('action')).toBe('/api/sessions');
      expect((await asData({ email })).status).toBe(422);
      expect(await fresh.database.select().from(signIns)).toEqual([]);
    },
  );

  test.each([
    ['a method that is none', () => go(world, API), 405],
    ['another site', () => ask(world, people.promoter, { origin: 'https://a.example' }), 403],
    [
      'another site, as browsers say',
      () => ask(world, people.promoter, { 'sec-fetch-site': 'cross-site' }),
      403,
    ],
    ['a text', () => asData('x', { 'content-type': 'text/plain' }), 415],
    ['a body too big', () => asData({ email: 'x'.repeat(70_000) }), 413],
    ['a spoilt body', () => asData('{'), 422],
    ['no fields', () => asData('[1]'), 422],
    ['an address that is a list', () => asData({ email: [people.promoter] }), 422],
  ])('refuses %s', async (_name, request, status) => {
    expect((await request()).status).toBe(status);
    expect(world.sent).toEqual([]);
  });

  test('floods no mailbox, and says so of strangers too', async () => {
    for (const email of [people.promoter, people.stranger]) {
      const statuses: number[] = [];
      for (let index = 0; index < 9; index += 1) statuses.push((await ask(world, email)).status);
      expect(statuses).toEqual([202, 202, 202, 202, 202, 202, 202, 202, 429]);
    }
    expect(world.sent).toHaveLength(8);
  });

  test('from one place is bounded', async () => {
    const fromThere = (index: number) => {
      const body = JSON.stringify({ email: `n${index}@exemple.example` });
      const headers = { 'content-type': 'application/json' };
      const request = new Request(API, { method: 'POST', headers, body });
      return door(world, request, { ip: '203.0.113.7' });
    };
    const statuses: number[] = [];
    for (let index = 0; index < 61; index += 1) statuses.push((await fromThere(index)).status);
    expect(statuses.indexOf(429)).toBe(60);
  });

  test('without a database thanks for nothing', async () => {
    const broken = await freshDatabase();
    await broken.close();
    world.database = broken.database;
    const response = await ask(world, people.promoter);
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain('Regardez vos courriels');
  });
});

describe('the mailed link', () => {
  test('read, shows one button and changes nothing', async () => {
    await ask(world, people.promoter);
    const link = latestLink(world);
    for (const method of ['GET', 'HEAD', 'GET']) {
      const response = await go(world, link, method);
      expect(response.status).toBe(200);
      expect(response.headers.get('set-cookie')).toBe(null);
    }
    const forms = [...(await pageOf(await go(world, link))).querySelectorAll('form')];
    expect(forms.map((form) => form.getAttribute('action'))).toEqual([new URL(link).pathname]);
    expect(seen(forms[0]?.textContent)).toBe('Entrer');
    expect(await fresh.database.select().from(sessions)).toEqual([]);
  });

  test('its button opens a session whose cookie no page can read and no other site sends', async () => {
    await ask(world, people.promoter);
    const response = await go(world, latestLink(world), 'POST', fromOurForm);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/espace/');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-perron-espace=[\w-]{43}; /);
    expect(cookie.split('; ').slice(1).sort()).toEqual(
      ['HttpOnly', 'Max-Age=7200', 'Path=/', 'SameSite=Lax', 'Secure'].sort(),
    );
    const [session, ...others] = await fresh.database.select().from(sessions);
    expect(others).toEqual([]);
    expect(JSON.stringify(session)).not.toContain(cookie.slice(21, 64));
  });

  test('opens once, however many times it is pressed at once', async () => {
    await ask(world, people.promoter);
    const link = latestLink(world);
    const all = await Promise.all(
      Array.from({ length: 20 }, () => go(world, link, 'POST', fromOurForm)),
    );
    expect(all.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(all.filter(({ status }) => status === 410)).toHaveLength(19);
    expect(await fresh.database.select().from(sessions)).toHaveLength(1);
    expect((await go(world, link)).status).toBe(410);
  });

  test('expires after twenty minutes, with the way to a fresh one', async () => {
    await ask(world, people.promoter);
    const link = latestLink(world);
    world.pass(20 * MINUTE_MS);
    for (const method of ['GET', 'POST']) {
      const response = await go(world, link, method, fromOurForm);
      expect(response.status).toBe(410);
      const form = (await pageOf(response)).querySelector('form');
      expect(form?.getAttribute('action')).toBe('/api/sessions');
    }
    expect(await fresh.database.select().from(sessions)).toEqual([]);
  });

  test('altered, or of another kind, is refused, with the way to a fresh one', async () => {
    await ask(world, people.promoter);
    const link = latestLink(world);
    for (const url of [`${link.slice(0, -4)}AAAA`, link.slice(0, -1), '/espace/entrer/x']) {
      const response = await go(world, url, 'POST', fromOurForm);
      expect(response.status).toBe(403);
      const form = (await pageOf(response)).querySelector('form');
      expect(form?.getAttribute('action')).toBe('/api/sessions');
    }
    expect(await fresh.database.select().from(sessions)).toEqual([]);
  });

  test('pressed on another site opens nothing', async () => {
    await ask(world, people.promoter);
    const headers = { ...fromOurForm, origin: 'https://ailleurs.example' };
    expect((await go(world, latestLink(world), 'POST', headers)).status).toBe(403);
    expect(await fresh.database.select().from(sessions)).toEqual([]);
  });

  test('does not leave late: a link that is no longer good is not sent', async () => {
    world.failures.push({ ok: false, reason: 'MAIL_NO_ANSWER', retry: true });
    await ask(world, people.promoter);
    expect(world.sent).toEqual([]);
    world.pass(21 * MINUTE_MS);
    await deliverDue(world);
    expect(world.sent).toEqual([]);
  });

  test('leaves once the mailer works again', async () => {
    world.failures.push({ ok: false, reason: 'MAIL_NO_ANSWER', retry: true });
    await ask(world, people.team);
    world.pass(MINUTE_MS);
    await deliverDue(world);
    expect(sent()).toEqual([people.team]);
  });

  test('goes nowhere when the content has another address by then', async () => {
    world.failures.push({ ok: false, reason: 'MAIL_NO_ANSWER', retry: true });
    await ask(world, people.promoter);
    const changed = spaceCatalogue();
    const [bikes, others] = [changed.projects['des-velos'], changed.projects['sans-campagne']];
    if (bikes && others) bikes.promoter.contact = others.promoter.contact;
    world.catalogue = () => changed;
    world.pass(MINUTE_MS);
    await deliverDue(world);
    expect(world.sent).toEqual([]);
  });
});

describe('leaving', () => {
  test('ends the session, and takes the cookie away', async () => {
    const cookie = await signedIn(world, people.promoter);
    const response = await go(world, '/espace/sortir', 'POST', { ...fromOurForm, cookie });
    expect(response.status).toBe(303);
    expect(response.headers.get('set-cookie')).toContain('Max-Age=0');
    expect(await fresh.database.select().from(sessions)).toEqual([]);
  });

  test('cannot be done to somebody by another site, nor by a link', async () => {
    const cookie = await signedIn(world, people.promoter);
    const foreign = { cookie, origin: 'https://ailleurs.example' };
    expect((await go(world, '/espace/sortir', 'POST', foreign)).status).toBe(403);
    expect((await go(world, '/espace/sortir', 'GET', { cookie })).status).toBe(303);
    expect(await fresh.database.select().from(sessions)).toHaveLength(1);
  });
});

test('what is over is forgotten by the schedule, and nothing else', async () => {
  await signedIn(world, people.promoter);
  world.pass(119 * MINUTE_MS);
  await ask(world, people.team);
  await deliverDue(world);
  expect(await fresh.database.select().from(sessions)).toHaveLength(1);
  world.pass(25 * 60 * MINUTE_MS);
  await ask(world, people.promoter);
  await deliverDue(world);
  expect(await fresh.database.select().from(sessions)).toEqual([]);
  expect(await fresh.database.select().from(signIns)).toHaveLength(1);
});
