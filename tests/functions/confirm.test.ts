import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signLink } from '../../netlify/adapters/links.ts';
import { offerHistory, offers, outbox } from '../../netlify/database/tables.ts';
import { answerLink } from '../../netlify/http/answer-link.ts';
import { receiveOffer } from '../../netlify/http/receive-offer.ts';
import { PROMOTER_ADDRESS, testCatalogue } from '../support/catalogue.ts';
import { emptyTables } from '../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { pageOf, seen } from '../support/page-of.ts';
import { goodOffer, jsonRequest } from '../support/requests.ts';
import { type TestWorld, testWorld } from '../support/test-world.ts';

const DAY_MS = 86_400_000;

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

/** Makes an offer and gives the link of its receipt. */
async function offered(changes: Record<string, unknown> = {}): Promise<string> {
  const response = await receiveOffer(world, jsonRequest({ ...goodOffer, ...changes }), {});
  expect(response.status).toBe(201);
  return linkIn(world.sent.at(-1)?.text);
}

function linkIn(text: string | undefined): string {
  const link = text?.match(/https:\/\/perron\.example\/confirmer\/\S+/)?.[0];
  if (!link) throw new Error('no link in the message');
  return link;
}

const go = (url: string, method = 'GET', body?: URLSearchParams) =>
  answerLink(world, new Request(url, { method, body }), {});

const statuses = async () =>
  (await fresh.database.select({ status: offers.status }).from(offers)).map(({ status }) => status);

describe('the link of a receipt', () => {
  test('read, shows one button and changes nothing', async () => {
    const link = await offered();
    for (const method of ['GET', 'HEAD', 'GET']) {
      expect((await go(link, method)).status).toBe(200);
    }
    const page = await pageOf(await go(link));
    const forms = [...page.querySelectorAll('form')];
    expect(forms.map((form) => form.getAttribute('method'))).toEqual(['post']);
    expect(forms[0]?.getAttribute('action')).toBe(new URL(link).pathname);
    expect(seen(forms[0]?.textContent)).toBe('Confirmer mon adresse');
    expect(await statuses()).toEqual(['unconfirmed']);
    expect(await fresh.database.select().from(outbox)).toHaveLength(1);
  });

  test('its button confirms, and the promoter hears of it', async () => {
    const link = await offered();
    const response = await go(link, 'POST');
    expect(response.status).toBe(200);
    expect(seen((await pageOf(response)).querySelector('h1')?.textContent)).toBe(
      'Merci, votre offre est en route',
    );
    const [offer] = await fresh.database.select().from(offers);
    expect(offer).toMatchObject({ status: 'offered', confirmedAt: world.clock.now() });
    expect(await fresh.database.select().from(offerHistory)).toMatchObject([
      { toStatus: 'unconfirmed' },
      { actor: 'giver', fromStatus: 'unconfirmed', toStatus: 'offered' },
    ]);
    const [, notice, ...others] = world.sent;
    expect(others).toEqual([]);
    expect(notice?.to).toBe(PROMOTER_ADDRESS);
    for (const part of [
      goodOffer.name,
      goodOffer.availability,
      'je répare des vélos depuis vingt ans',
      '(2 personnes)',
    ]) {
      expect(seen(notice?.text)).toContain(part);
      expect(seen(notice?.html)).toContain(part);
    }
    // Contacts cross when the promoter accepts, and not before.
    expect(JSON.stringify(notice)).not.toContain(goodOffer.email);
    expect(JSON.stringify(notice)).not.toContain('555');
  });

  test('its button acts once, however many times it is pressed at once', async () => {
    const link = await offered();
    const responses = await Promise.all(Array.from({ length: 20 }, () => go(link, 'POST')));
    expect(responses.every(({ status }) => status === 200)).toBe(true);
    const again = await pageOf(await go(link, 'POST'));
    expect(seen(again.querySelector('h1')?.textContent)).toBe('C’est déjà fait');
    expect(world.sent.map(({ to }) => to)).toEqual([goodOffer.email, PROMOTER_ADDRESS]);
    expect(await fresh.database.select().from(offerHistory)).toHaveLength(2);
  });

  test('altered, is refused, with the way to a fresh one', async () => {
    const link = await offered();
    const response = await go(`${link.slice(0, -4)}AAAA`, 'POST');
    expect(response.status).toBe(403);
    const page = await pageOf(response);
    expect(page.querySelector('form')?.getAttribute('action')).toBe('/confirmer');
    expect(page.querySelector('input[name=email]')).not.toBe(null);
    expect(await statuses()).toEqual(['unconfirmed']);
  });

  test('signed with another secret, is refused', async () => {
    await offered();
    const [offer] = await fresh.database.select().from(offers);
    const expires = new Date(world.clock.now().getTime() + DAY_MS);
    const token = signLink(
      'another secret, of more than 32 characters',
      'confirm-offer',
      offer?.id ?? '',
      expires,
    );
    expect((await go(`https://perron.example/confirmer/${token}`, 'POST')).status).toBe(403);
    expect(await statuses()).toEqual(['unconfirmed']);
  });

  test('expired, does not act but sends a fresh one to the same address, which acts', async () => {
    const link = await offered();
    world.pass(7 * DAY_MS);
    const shown = await go(link);
    expect(shown.status).toBe(410);
    const action = (await pageOf(shown)).querySelector('form')?.getAttribute('action');
    expect(action).toBe(new URL(link).pathname);
    const sent = await go(link, 'POST');
    expect(sent.status).toBe(200);
    expect(await statuses()).toEqual(['unconfirmed']);
    expect(world.sent.map(({ to }) => to)).toEqual([goodOffer.email, goodOffer.email]);
    const newLink = linkIn(world.sent[1]?.text);
    expect(newLink).not.toBe(link);
    expect((await go(newLink, 'POST')).status).toBe(200);
    expect(await statuses()).toEqual(['offered']);
  });

  test('expired, sends at most one fresh link an hour', async () => {
    const link = await offered();
    world.pass(8 * DAY_MS);
    for (let index = 0; index < 5; index += 1) await go(link, 'POST');
    expect(world.sent).toHaveLength(2);
    world.pass(3_600_000);
    await go(link, 'POST');
    expect(world.sent).toHaveLength(3);
  });

  test('of an offer already confirmed, says so even when it has expired', async () => {
    const link = await offered();
    await go(link, 'POST');
    world.pass(8 * DAY_MS);
    const page = await pageOf(await go(link));
    expect(seen(page.querySelector('h1')?.textContent)).toBe('C’est déjà fait');
  });

  test('of a project that has closed since, confirms nothing', async () => {
    const link = await offered();
    const closed = structuredClone(testCatalogue);
    const project = closed.projects['des-velos'];
    if (project) project.status = 'completed';
    world.catalogue = () => closed;
    expect((await go(link)).status).toBe(409);
    expect((await go(link, 'POST')).status).toBe(409);
    expect(await statuses()).toEqual(['unconfirmed']);
    expect(world.sent).toHaveLength(1);
  });

  test('of an offer that is no more: 410', async () => {
    const link = await offered();
    await emptyTables(fresh.database);
    expect((await go(link)).status).toBe(410);
  });
});

describe('a fresh link by address', () => {
  const ask = (email: string, ip = '') =>
    answerLink(
      world,
      new Request('https://perron.example/confirmer', {
        method: 'POST',
        body: new URLSearchParams({ email }),
      }),
      { ip },
    );

  test('goes to the address of an offer that waits, and nobody learns whether there is one', async () => {
    await offered();
    world.pass(DAY_MS);
    const known = await ask('Camille@Visiteur.example ');
    const unknown = await ask('personne@visiteur.example');
    expect([known.status, unknown.status]).toEqual([200, 200]);
    expect(await known.text()).toBe(await unknown.text());
    expect(world.sent.map(({ to }) => to)).toEqual([goodOffer.email, goodOffer.email]);
  });

  test('is not sent for an offer already confirmed', async () => {
    await go(await offered(), 'POST');
    world.pass(DAY_MS);
    await ask(goodOffer.email);
    expect(world.sent).toHaveLength(2);
  });

  test('is asked for by a page that any visitor can read', async () => {
    const page = await pageOf(await go('https://perron.example/confirmer/'));
    expect(page.querySelector('form input[type=email]')).not.toBe(null);
  });

  test('is sent three times a day at most, and nobody learns of it', async () => {
    await offered();
    const answers: string[] = [];
    for (let hour = 0; hour < 8; hour += 1) {
      world.pass(3_600_000);
      answers.push(await (await ask(goodOffer.email)).text());
    }
    expect(new Set(answers).size).toBe(1);
    expect(world.sent).toHaveLength(1 + 3);
    world.pass(DAY_MS);
    await ask(goodOffer.email);
    expect(world.sent).toHaveLength(1 + 4);
  });

  test('is refused to other sites, and to who asks too often', async () => {
    const foreign = new Request('https://perron.example/confirmer', {
      method: 'POST',
      headers: { origin: 'https://ailleurs.example' },
      body: new URLSearchParams({ email: goodOffer.email }),
    });
    expect((await answerLink(world, foreign, {})).status).toBe(403);
    const all: number[] = [];
    for (let index = 0; index < 31; index += 1) {
      all.push((await ask('personne@visiteur.example', '203.0.113.9')).status);
    }
    expect(all.at(-2)).toBe(200);
    expect(all.at(-1)).toBe(429);
  });
});

test('the receipt repeats nothing that the visitor wrote', async () => {
  await offered({ message: 'Gagnez un prix sur https://piege.example', name: 'www.piege.example' });
  const [receipt] = world.sent;
  expect(`${receipt?.subject}${receipt?.text}${receipt?.html}`).not.toContain('piege');
});
