import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  needStates,
  offerHistory,
  offers,
  outbox,
  rateLimits,
} from '../../netlify/database/tables.ts';
import { receiveOffer } from '../../netlify/http/receive-offer.ts';
import { contactOf } from '../support/contact-of.ts';
import { emptyTables } from '../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { pageIn, pageOf, seen } from '../support/page-of.ts';
import { formRequest, goodOffer, jsonRequest } from '../support/requests.ts';
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

const send = (request: Request) => receiveOffer(world, request, {});
const stored = () => fresh.database.select().from(offers);

describe('an offer that nothing is wrong with', () => {
  test('is stored with its history and its message, and answered 201', async () => {
    const response = await send(jsonRequest(goodOffer));
    expect(response.status).toBe(201);
    const [offer, ...others] = await stored();
    expect(others).toEqual([]);
    expect(await response.json()).toEqual({ id: offer?.id, status: 'unconfirmed' });
    expect(offer).toMatchObject({
      project: 'des-velos',
      need: 'mecano',
      quantity: 2,
      consentVersion: '2026-11',
      consentText: 'J’accepte que Perron transmette mon offre.',
      policyVersion: '2026-11',
    });
    if (!offer) throw new Error('nothing is stored');
    const { project, need, quantity, consent, ...person } = goodOffer;
    expect(contactOf(offer)).toEqual(person);
    expect(JSON.stringify(offer)).not.toMatch(/camille|répare|418.?555/i);
    expect(await fresh.database.select().from(offerHistory)).toMatchObject([
      { offerId: offer.id, actor: 'giver', fromStatus: null, toStatus: 'unconfirmed' },
    ]);
    expect(await fresh.database.select().from(outbox)).toMatchObject([
      { kind: 'offer-confirmation', offerId: offer?.id, sentAt: expect.any(Date) },
    ]);
    expect(world.sent).toMatchObject([{ to: goodOffer.email }]);
  });

  test('by a form without JavaScript, sends the browser to the thanks', async () => {
    const response = await send(formRequest(goodOffer));
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/merci/');
    expect(await stored()).toHaveLength(1);
  });

  test('goes to the project as a whole where no need is named', async () => {
    const { need, quantity, ...rest } = goodOffer;
    expect((await send(jsonRequest(rest))).status).toBe(201);
    expect((await send(formRequest({ ...rest, need: '', name: 'Autre' }))).status).toBe(303);
    expect(await stored()).toMatchObject([
      { need: null, quantity: 1 },
      { need: null, quantity: 1 },
    ]);
  });
});

describe('the same offer again', () => {
  test('with its key is found, whatever the form it comes in', async () => {
    const offer = { ...goodOffer, idempotencyKey: 'a-key-of-the-page' };
    const first = await send(jsonRequest(offer));
    const again = await send(jsonRequest(offer));
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(await again.json()).toEqual(await first.json());
    expect((await send(formRequest(offer))).status).toBe(303);
    expect(await stored()).toHaveLength(1);
    expect(world.sent).toHaveLength(1);
  });

  test('without a key, the same day, is found too', async () => {
    await send(formRequest(goodOffer));
    await send(formRequest(goodOffer));
    expect(await stored()).toHaveLength(1);
    world.pass(86_400_000);
    await send(formRequest(goodOffer));
    expect(await stored()).toHaveLength(2);
  });

  test('with its key and something else in it is not thanked for', async () => {
    const offer = { ...goodOffer, idempotencyKey: 'a-key-of-the-page' };
    await send(jsonRequest(offer));
    const other = await send(jsonRequest({ ...offer, message: 'Autre chose.' }));
    expect(other.status).toBe(422);
    expect(await other.json()).toMatchObject({
      errors: [{ field: 'idempotencyKey', code: 'KEY_REUSED' }],
    });
    expect(await stored()).toHaveLength(1);
  });

  test('with the key of another project is another offer', async () => {
    const offer = { ...goodOffer, idempotencyKey: 'a-key-of-the-page' };
    await send(jsonRequest(offer));
    const other = await send(jsonRequest({ ...offer, project: 'sans-campagne' }));
    expect(other.status).toBe(201);
  });
});

describe('an offer that cannot be taken', () => {
  test.each([
    [{ project: 'inconnu' }, 404, 'project', 'UNKNOWN_PROJECT'],
    [{ project: 'constructor', need: undefined }, 404, 'project', 'UNKNOWN_PROJECT'],
    [{ project: '__proto__', need: undefined }, 404, 'project', 'UNKNOWN_PROJECT'],
    [{ need: 'inconnu' }, 404, 'need', 'UNKNOWN_NEED'],
    [{ project: 'termine' }, 409, 'project', 'PROJECT_COMPLETED'],
    [{ project: 'annule' }, 409, 'project', 'PROJECT_CANCELLED'],
    [{ project: 'passe' }, 409, 'project', 'PROJECT_OVER'],
    [{ need: 'passe' }, 409, 'need', 'NEED_OVER'],
    [{ need: 'pieces' }, 422, 'need', 'FINANCIAL_NEED'],
    [{ quantity: 21 }, 422, 'quantity', 'FAR_MORE_THAN_ASKED'],
    [{ project: undefined }, 422, 'project', 'NO_PROJECT'],
    [{ project: ['des-velos'] }, 422, 'project', 'NO_PROJECT'],
    [{ email: 'camille' }, 422, 'email', 'WRONG_FORM'],
    [{ website: 'https://robot.example' }, 422, 'website', 'NOT_EMPTY'],
  ])('%j is answered %i, of %s, %s', async (changes, status, field, code) => {
    const response = await send(jsonRequest({ ...goodOffer, ...changes }));
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch('application/json');
    expect(await response.json()).toEqual({
      errors: [{ field, code, message: expect.stringMatching(/\.$/) }],
    });
    expect(await stored()).toEqual([]);
    expect(world.sent).toEqual([]);
  });

  test('to a need that is no longer wanted is not stored, and is told so', async () => {
    const { database, clock } = world;
    const state = { project: 'des-velos', need: 'mecano', touchedAt: clock.now() };
    await database.insert(needStates).values({ ...state, closed: 'unwanted' });
    const response = await send(jsonRequest(goodOffer));
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ errors: [{ code: 'NEED_CLOSED' }] });
    expect(await stored()).toEqual([]);
    expect(world.sent).toEqual([]);
    // What its promoter says is filled still has a waiting list.
    await database.update(needStates).set({ closed: 'filled' });
    expect((await send(jsonRequest(goodOffer))).status).toBe(201);
  });

  test('tells everything that is wrong at once', async () => {
    const response = await send(jsonRequest({ project: 'des-velos', need: 'mecano' }));
    const { errors } = (await response.json()) as { errors: { field: string }[] };
    expect(errors.map(({ field }) => field).sort()).toEqual(
      ['consent', 'email', 'message', 'name', 'quantity'].sort(),
    );
  });

  test('tells a quantity that is far too large beside the rest, and money alone', async () => {
    const codesOf = async (changes: Record<string, unknown>) => {
      const response = await send(jsonRequest({ ...goodOffer, email: 'x', ...changes }));
      const { errors } = (await response.json()) as { errors: { code: string }[] };
      return errors.map(({ code }) => code);
    };
    expect(await codesOf({ quantity: 999 })).toEqual(['WRONG_FORM', 'FAR_MORE_THAN_ASKED']);
    expect(await codesOf({ need: 'pieces' })).toEqual(['FINANCIAL_NEED']);
  });

  test('a project is open on its last day, and its quantity goes up to ten times what is asked', async () => {
    const offer = { ...goodOffer, project: 'dernier-jour', quantity: 20 };
    expect((await send(jsonRequest(offer))).status).toBe(201);
  });

  test.each(['pas du JSON', '{"project":', ''])('%j is not read', async (body) => {
    const response = await send(jsonRequest(body));
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ code: 'UNREADABLE' }] });
  });

  test.each(['null', '[]', '"texte"', '12'])('%j is no offer', async (body) => {
    expect((await send(jsonRequest(body))).status).toBe(422);
  });

  test.each([['text/plain'], ['application/xml'], ['']])('a type of %j: 415', async (type) => {
    const response = await send(jsonRequest(goodOffer, { 'content-type': type }));
    expect(response.status).toBe(415);
  });

  test('a compressed body: 415', async () => {
    const response = await send(jsonRequest(goodOffer, { 'content-encoding': 'gzip' }));
    expect(response.status).toBe(415);
  });

  test('another method: 405, and it says which one', async () => {
    const response = await send(new Request('https://perron.example/api/offers'));
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });
});

describe('where a request comes from', () => {
  test.each([
    [{ origin: 'https://ailleurs.example' }, 403],
    [{ origin: 'https://perron.example.ailleurs.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'n’importe quoi' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site', origin: 'https://autre.perron.example' }, 403],
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://perron.example' }, 403],
    [{ origin: 'https://perron.example' }, 201],
    [{ 'sec-fetch-site': 'same-origin', origin: 'https://perron.example' }, 201],
    [{ 'sec-fetch-site': 'same-origin', origin: 'null' }, 201],
    [{}, 201],
  ])('%j: %i', async (headers, status) => {
    const latin = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('’', "'")]),
    );
    const response = await send(jsonRequest(goodOffer, latin));
    expect(response.status).toBe(status);
    expect(await stored()).toHaveLength(status === 201 ? 1 : 0);
  });
});

describe('a browser without JavaScript', () => {
  const form = `<!doctype html><html lang="fr-CA"><head><title>Offrir – Perron</title></head><body>
    <div data-error-summary hidden role="alert" tabindex="-1"></div>
    <form method="post" action="/api/offers" data-form="offer">
    <input type="hidden" name="project" value="des-velos"><input type="hidden" name="need" value="mecano">
    <div data-field="message"><label for="message">Message</label><textarea id="message" name="message"></textarea></div>
    <div data-field="email"><label for="email">Courriel</label><p id="email-hint">Pour vous répondre.</p>
      <input id="email" name="email" type="email" aria-describedby="email-hint"></div>
    <div data-field="consent"><label for="consent">J’accepte</label><input type="checkbox" id="consent" name="consent" value="oui"></div>
    <div data-field="website"><label for="website">Ne pas remplir</label><input id="website" name="website"></div>
    </form></body></html>`;

  test('gets the page of the form back, as typed, with what is to be corrected', async () => {
    world.site['/projets/des-velos/offrir/mecano/'] = form;
    const message = '</textarea><script>alert(1)</script>';
    const response = await send(formRequest({ ...goodOffer, message, email: 'cam"ille' }));
    expect(response.status).toBe(422);
    expect(response.headers.get('content-type')).toMatch('text/html');
    const html = await response.text();
    const page = pageIn(html);
    expect(seen(page.title)).toBe('Erreur : Offrir – Perron');
    const summary = page.querySelector('[data-error-summary]');
    expect(summary?.hasAttribute('hidden')).toBe(false);
    expect([...(summary?.querySelectorAll('a') ?? [])].map((a) => a.getAttribute('href'))).toEqual([
      '#email',
    ]);
    const email = page.querySelector('#email');
    expect(email?.getAttribute('value')).toBe('cam"ille');
    expect(email?.getAttribute('aria-invalid')).toBe('true');
    expect(email?.getAttribute('aria-describedby')).toBe('email-hint email-error');
    expect(page.querySelector('#email-error')?.nextElementSibling?.id).toBe('email');
    expect(html).toContain('&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;</textarea>');
    expect(page.querySelector('#consent')?.hasAttribute('checked')).toBe(true);
    expect(page.querySelector('script')).toBe(null);
    expect(await stored()).toEqual([]);
  });

  test('gets back the page that it came from, where there are two', async () => {
    world.site['/projets/des-velos/offrir/mecano/'] = form;
    world.site['/projets/des-velos/offrir/'] = form.replace('Offrir –', 'Choisir –');
    const bad = { ...goodOffer, email: '' };
    const referer = 'https://perron.example/projets/des-velos/offrir/';
    const page = await pageOf(await send(formRequest(bad, { referer })));
    expect(seen(page.title)).toBe('Erreur : Choisir – Perron');
  });

  test('gets a page that is whole where the site’s own cannot be had', async () => {
    const page = await pageOf(await send(formRequest({ ...goodOffer, email: 'x', consent: '' })));
    expect(page.documentElement.getAttribute('lang')).toBe('fr-CA');
    const links = [...page.querySelectorAll('[data-error-summary] a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['#email', '#consent']);
    for (const link of links) {
      expect(page.querySelector(link.getAttribute('href') ?? '')).not.toBe(null);
    }
    expect(page.querySelector('#name')?.getAttribute('value')).toBe(goodOffer.name);
    expect(page.querySelector('#message')?.textContent).toBe(goodOffer.message);
    expect(page.querySelector('input[name=need]')?.getAttribute('value')).toBe('mecano');
  });

  test.each([
    [{ project: 'inconnu' }, {}, 404, 'Ce projet n’existe pas'],
    [{ project: 'termine' }, {}, 409, 'Ce projet est terminé'],
    [{}, { origin: 'https://ailleurs.example' }, 403, 'Cette demande vient d’un autre site'],
    [{ message: 'x'.repeat(70_000) }, {}, 413, 'C’est trop long'],
    [{}, { 'content-type': 'text/plain' }, 415, 'Nous n’avons pas pu lire cet envoi'],
    [{ project: '' }, {}, 422, 'Il manque le projet'],
  ])('reads a page for each refusal: %j %j %i', async (changes, headers, status, title) => {
    world.site['/reponse/'] =
      '<html><head><title>Réponse</title></head><body><header>Perron</header><main><div data-answer><h1></h1></div></main></body></html>';
    const response = await send(formRequest({ ...goodOffer, ...changes }, headers));
    expect(response.status).toBe(status);
    expect(response.headers.get('content-security-policy')).toMatch("default-src 'none'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const page = await pageOf(response);
    expect(seen(page.querySelector('h1')?.textContent)).toBe(title);
    expect(page.querySelector('header')?.textContent).toBe('Perron');
    expect(seen(page.title)).toBe(`${title} – Perron`);
  });
});

describe('many offers', () => {
  test('to one mailbox in a day are too many: 429, with the time to wait, and nothing stored', async () => {
    for (let index = 0; index < 20; index += 1) {
      const response = await send(jsonRequest({ ...goodOffer, message: `Message ${index}` }));
      expect(response.status).toBe(201);
    }
    const response = await send(
      jsonRequest({ ...goodOffer, email: 'CAMILLE+autre@visiteur.example', message: 'Encore' }),
    );
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(response.headers.get('retry-after'))).toBeLessThanOrEqual(86_400);
    expect(await stored()).toHaveLength(20);
    world.pass(86_400_000);
    expect((await send(jsonRequest({ ...goodOffer, message: 'Encore' }))).status).toBe(201);
  });

  test('from one place are too many too', async () => {
    const one = () => receiveOffer(world, jsonRequest(goodOffer), { ip: '203.0.113.7' });
    const statuses: number[] = [];
    for (let index = 0; index < 301; index += 1) statuses.push((await one()).status);
    expect(statuses[0]).toBe(201);
    expect(statuses.slice(1, 300).every((status) => status === 200)).toBe(true);
    expect(statuses[300]).toBe(429);
    const elsewhere = await receiveOffer(world, jsonRequest(goodOffer), { ip: '203.0.113.8' });
    expect(elsewhere.status).toBe(200);
    const kept = await fresh.database.select().from(rateLimits);
    expect(JSON.stringify(kept)).not.toContain('203.0.113');
    expect(JSON.stringify(kept)).not.toContain('camille');
  });
});

describe('what arrives spoilt', () => {
  const carrying = (body: BodyInit, type: string) =>
    new Request('https://perron.example/api/offers', {
      method: 'POST',
      headers: { 'content-type': type, accept: 'application/json' },
      body,
    });
  const urlencoded = (body: string) => carrying(body, 'application/x-www-form-urlencoded');
  const bytes = (latin: string, type: string) => carrying(Buffer.from(latin, 'latin1'), type);
  const fields = new URLSearchParams({
    project: 'des-velos',
    need: 'mecano',
    quantity: '2',
    email: goodOffer.email,
    consent: 'oui',
  });

  test.each([
    ['a form in Latin-1', urlencoded(`${fields}&name=Andr%E9&message=Bonjour`)],
    [
      'a form in raw Latin-1',
      bytes(`${fields}&message=Bonjour&name=Andr\xe9`, 'application/x-www-form-urlencoded'),
    ],
    [
      'JSON in Latin-1',
      bytes(JSON.stringify({ ...goodOffer, name: 'Andr\xe9' }), 'application/json'),
    ],
  ])('%s is not stored with holes in it', async (_name, request) => {
    const response = await send(request);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ code: 'UNREADABLE' }] });
    expect(await stored()).toEqual([]);
  });

  test('a character that stands for another, typed as such, is a character', async () => {
    const typed = `${fields}&name=Andr%EF%BF%BD&message=Bonjour`;
    expect((await send(urlencoded(typed))).status).toBe(201);
  });

  test('a field sent twice with two values is told, and neither is chosen', async () => {
    const twice = `${fields}&name=Camille&name=Claude&message=Bonjour`;
    const response = await send(urlencoded(twice));
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      errors: [{ field: 'name', code: 'WRONG_TYPE' }],
    });
    expect((await send(urlencoded(`${twice}&project=sans-campagne`))).status).toBe(422);
    expect(await stored()).toEqual([]);
  });

  test('a field sent twice with the same value is one field', async () => {
    const same = `${fields}&consent=oui&name=Camille&message=Bonjour`;
    expect((await send(urlencoded(same))).status).toBe(201);
  });
});

test('the log names ids and reasons, and nobody', async () => {
  await send(jsonRequest(goodOffer));
  await send(jsonRequest({ ...goodOffer, email: 'x' }));
  const log = JSON.stringify(world.logged);
  expect(log).toContain('OFFER_STORED');
  for (const secret of [goodOffer.email, goodOffer.name, goodOffer.phone, 'répare', 'visiteur']) {
    expect(log).not.toContain(secret);
  }
});
