import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addressHash } from '../../netlify/adapters/address-hash.ts';
import { keepAlerts } from '../../netlify/adapters/alerts/keep-alerts.ts';
import { stopAlertsOf } from '../../netlify/adapters/alerts/stop-alerts.ts';
import { readDataKeys } from '../../netlify/adapters/data-keys.ts';
import { localDefaults } from '../../netlify/adapters/demonstration.ts';
import { eraseAbout } from '../../netlify/adapters/privacy/erase-about.ts';
import { heldAbout } from '../../netlify/adapters/privacy/held-about.ts';
import { budgetOf } from '../../netlify/adapters/promises/budget.ts';
import { rewriteSubmissions } from '../../netlify/adapters/promises/rewrite-submissions.ts';
import { alertClosings, alertLetters, alerts, signIns } from '../../netlify/database/tables.ts';
import { receiveAlert } from '../../netlify/http/alerts/receive-alert.ts';
import { MOST_ALERTS } from '../../src/alerts/status.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import {
  alertAsData,
  alertByForm,
  alertPath,
  atAlert,
  follow,
  goodAlert,
} from '../support/alert.ts';
import { testCatalogue } from '../support/catalogue.ts';
import { emptyTables } from '../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { pageOf, seen } from '../support/page-of.ts';
import { signedIn } from '../support/sign-in.ts';
import { type TestWorld, testWorld } from '../support/test-world.ts';

const DAY_MS = 86_400_000;
const EMAIL = goodAlert.email;

let fresh: FreshDatabase;
let world: TestWorld;
let catalogue: Catalogue;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());
beforeEach(async () => {
  await emptyTables(fresh.database);
  catalogue = structuredClone(testCatalogue);
  catalogue.regions = { 'capitale-nationale': 'Capitale-Nationale', montreal: 'Montréal' };
  world = testWorld(fresh.database, { catalogue: () => catalogue });
});

const stored = () => fresh.database.select().from(alerts);
const statuses = async () => (await stored()).map(({ status }) => status).sort();
const heading = async (response: Response) =>
  seen((await pageOf(response)).querySelector('h1')?.textContent);

describe('asking for an alert', () => {
  test('is stored with its consent and its mail, and nothing in clear of who asks', async () => {
    const response = await alertAsData(world);
    expect(response.status).toBe(201);
    const [row, ...others] = await stored();
    expect(others).toEqual([]);
    expect(await response.json()).toEqual({ id: row?.id, status: 'unconfirmed' });
    expect(row).toMatchObject({
      following: { skills: ['bicycle-repair'], regions: ['capitale-nationale'], caisses: [] },
      weekly: true,
      closing: false,
      consentVersion: '2026-11',
      consentText: 'J’accepte que Perron m’écrive.',
      policyVersion: '2026-11',
    });
    expect(JSON.stringify(row)).not.toContain(EMAIL);
    expect(world.sent).toMatchObject([{ to: EMAIL, subject: 'Confirmez votre alerte' }]);
    expect(world.sent[0]?.text).toContain('Réparation de vélos');
    expect(world.sent[0]?.unsubscribe).toBe(undefined);
    expect(JSON.stringify(world.logged)).not.toContain(EMAIL);
  });

  test('by a form without a script, sends the browser to the thanks', async () => {
    const response = await alertByForm(world, {
      materials: ['bicycle'],
      rhythm: ['weekly', 'closing'],
    });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/merci/alerte/');
    expect(await stored()).toMatchObject([{ weekly: true, closing: true }]);
  });

  test('learns from no answer whether somebody had come before', async () => {
    const first = await alertAsData(world);
    await atAlert(world, alertPath(world), { do: 'confirm' });
    const second = await alertAsData(world, { email: EMAIL.toUpperCase() });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(await second.text()).toBe(await first.text());
    expect(await statuses()).toEqual(['active']);
    expect(world.sent).toHaveLength(1);
  });

  test('with a key is found, and another under that key is refused', async () => {
    const key = { idempotencyKey: 'une-clé' };
    const answers = await Promise.all([1, 2, 3].map(() => alertAsData(world, key)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    const other = await alertAsData(world, { ...key, regions: [] });
    expect(other.status).toBe(422);
    expect(await other.json()).toMatchObject({ errors: [{ code: 'KEY_REUSED' }] });
    expect(await stored()).toHaveLength(1);
    expect(world.sent).toHaveLength(1);
  });

  test('under the key of one that was stopped, is not in the hands of who stopped it', async () => {
    const mine = { idempotencyKey: 'une-clé', email: 'malin@visiteur.example' };
    const path = await follow(world, mine);
    await atAlert(world, path, { do: 'stop' });
    const response = await alertAsData(world, { idempotencyKey: mine.idempotencyKey });
    expect(response.status).toBe(422);
    await atAlert(world, path, { do: 'confirm' });
    expect(await statuses()).toEqual(['stopped']);
  });

  test('learns nothing more from a mailbox that was written to too often', async () => {
    await alertAsData(world);
    for (let round = 0; round < 20; round += 1) {
      await alertAsData(world, { idempotencyKey: `${round}` });
    }
    const again = await alertAsData(world);
    const never = await alertAsData(world, { skills: [] });
    expect([again.status, never.status]).toEqual([429, 429]);
    expect(await again.text()).toBe(await never.text());
  });

  test('cannot flood a mailbox', async () => {
    const answers: number[] = [];
    for (let round = 0; round < 22; round += 1) {
      const { status } = await alertAsData(world, { idempotencyKey: `${round}` });
      answers.push(status);
    }
    expect(answers.filter((status) => status === 201)).toHaveLength(20);
    expect(answers.at(-1)).toBe(429);
    expect(await stored()).toHaveLength(20);
  });

  test('comes back as typed, with what is to be corrected', async () => {
    const response = await alertByForm(world, {
      email: 'camille<b>',
      skills: ['bicycle-repair', 'carpentry'],
      regions: 'montreal',
      rhythm: [],
    });
    expect(response.status).toBe(422);
    const page = await pageOf(response);
    const links = [...page.querySelectorAll('[data-error-summary] a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['#rhythm', '#email']);
    expect(page.querySelector('#email')?.getAttribute('value')).toBe('camille<b>');
    const checked = [...page.querySelectorAll('[checked]')].map((box) => box.getAttribute('value'));
    expect(checked).toEqual(['carpentry', 'bicycle-repair', 'montreal', 'oui']);
  });

  test('comes back in the site’s own page, with what is chosen unfolded', async () => {
    world.site['/alertes/'] = `<body><div data-error-summary hidden></div>
      <form data-form="alert"><div data-field="skills"><details><fieldset><div data-choices>
      <input type="checkbox" id="skills" name="skills" value="bicycle-repair">
      <input type="checkbox" id="skills-carpentry" name="skills" value="carpentry"></div></fieldset></details></div>
      <details class="closed"><div data-choices><input type="checkbox" name="regions" value="montreal"></div></details>
      <div data-field="email"><input id="email" name="email"></div></form></body>`;
    const page = await pageOf(await alertByForm(world, { email: 'x', skills: 'carpentry' }));
    expect(page.querySelector('#skills')?.hasAttribute('checked')).toBe(false);
    expect(page.querySelector('#skills-carpentry')?.hasAttribute('checked')).toBe(true);
    expect(page.querySelector('[data-field=skills] details')?.hasAttribute('open')).toBe(true);
    expect(page.querySelector('.closed')?.hasAttribute('open')).toBe(false);
  });

  test('comes from another site, in another way, too big, or in no form', async () => {
    const foreign = await alertAsData(world, {}, { origin: 'https://autre.example' });
    expect(foreign.status).toBe(403);
    const send = (init: RequestInit) =>
      receiveAlert(world, new Request('https://perron.example/api/alerts', init), {});
    expect((await send({ method: 'GET' })).status).toBe(405);
    expect((await send({ method: 'POST', body: 'x' })).status).toBe(415);
    const headers = { 'content-type': 'application/json' };
    expect((await send({ method: 'POST', headers, body: 'x'.repeat(70_000) })).status).toBe(413);
    expect((await send({ method: 'POST', headers, body: '{' })).status).toBe(422);
    expect((await send({ method: 'POST', headers, body: '[]' })).status).toBe(422);
    expect(await stored()).toEqual([]);
  });

  test('is not thanked for when it is not stored', async () => {
    const broken = { ...world, database: { transaction: () => Promise.reject(new Error(EMAIL)) } };
    const response = await alertAsData(broken as unknown as TestWorld);
    expect(response.status).toBe(503);
    expect(JSON.stringify(world.logged)).not.toContain(EMAIL);
    expect(world.sent).toEqual([]);
  });
});

describe('its link', () => {
  test('changes nothing by being read, and confirms once by its button', async () => {
    await alertAsData(world);
    const path = alertPath(world);
    const page = await pageOf(await atAlert(world, path));
    expect(page.querySelector('button')?.textContent).toBe('Oui, prévenez-moi');
    expect(await statuses()).toEqual(['unconfirmed']);
    expect(await heading(await atAlert(world, path, { do: 'confirm' }))).toBe(
      'Votre alerte est en marche',
    );
    const [row] = await stored();
    world.pass(DAY_MS);
    await atAlert(world, path, { do: 'confirm' });
    expect(await stored()).toEqual([row]);
    expect(row).toMatchObject({ status: 'active', sentFor: '2026-11-19' });
  });

  test('changes what is followed, in the same form, filled', async () => {
    const path = await follow(world);
    const before = await pageOf(await atAlert(world, path));
    const form = before.querySelector('form[data-form=change]');
    const checked = [...(form?.querySelectorAll('[checked]') ?? [])];
    expect(checked.map((box) => box.getAttribute('value'))).toEqual([
      'bicycle-repair',
      'capitale-nationale',
      'weekly',
    ]);
    const changed = await atAlert(world, path, {
      do: 'change',
      skills: ['bicycle-repair', 'carpentry'],
      rhythm: 'closing',
    });
    expect(changed.status).toBe(200);
    expect(seen((await pageOf(changed)).querySelector('.notice')?.textContent)).toBe(
      'Vos choix sont changés.',
    );
    expect(await stored()).toMatchObject([
      {
        following: { skills: ['carpentry', 'bicycle-repair'], regions: [] },
        weekly: false,
        closing: true,
      },
    ]);
  });

  test('gives a change back as it was made, where something is to be corrected', async () => {
    const path = await follow(world);
    const refused = await atAlert(world, path, { do: 'change', skills: ['carpentry', 'magie'] });
    expect(refused.status).toBe(422);
    const page = await pageOf(refused);
    const links = [...page.querySelectorAll('[data-error-summary] a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '#change-skills',
      '#change-rhythm',
    ]);
    const checked = [...page.querySelectorAll('[checked]')].map((box) => box.getAttribute('value'));
    expect(checked).toEqual(['carpentry']);
    expect(await stored()).toMatchObject([{ following: { skills: ['bicycle-repair'] } }]);
  });

  test('does nothing of that before it is confirmed, nor what it does not know', async () => {
    await alertAsData(world);
    const path = alertPath(world);
    const changed = await atAlert(world, path, { do: 'change', rhythm: 'closing' });
    expect(await heading(changed)).toBe('Voulez-vous cette alerte ?');
    expect((await atAlert(world, path, { do: 'erase' })).status).toBe(422);
    expect(await stored()).toMatchObject([{ status: 'unconfirmed', weekly: true }]);
  });

  test('stops it, leaves nothing of the person, and lets them begin anew', async () => {
    const path = await follow(world);
    expect(await heading(await atAlert(world, path, { do: 'stop' }))).toBe(
      'Vous ne recevrez plus rien',
    );
    expect(await stored()).toMatchObject([
      { status: 'stopped', following: null, email: null, addressHash: null, fingerprint: null },
    ]);
    expect(await heading(await atAlert(world, path, { do: 'confirm' }))).toBe(
      'Vous ne recevrez plus rien',
    );
    await follow(world);
    expect(await statuses()).toEqual(['active']);
  });

  test('stops it in one click from a mail reader, wherever it posts from', async () => {
    const path = await follow(world);
    const oneClick = await atAlert(
      world,
      path,
      { 'List-Unsubscribe': 'One-Click' },
      { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' },
    );
    expect(oneClick.status).toBe(200);
    expect(await statuses()).toEqual(['stopped']);
    const foreign = await atAlert(world, path, { do: 'stop' }, { origin: 'https://mail.example' });
    expect(foreign.status).toBe(403);
  });

  test('of an address gives one alert for the same choices, and a handful for others', async () => {
    await follow(world);
    world.pass(DAY_MS);
    await follow(world);
    expect(await statuses()).toEqual(['active', 'stopped']);
    const others = [[], ['montreal'], ['capitale-nationale', 'montreal']];
    for (const regions of others) await follow(world, { regions, skills: [] });
    await follow(world, { skills: ['carpentry'] });
    expect((await statuses()).filter((each) => each === 'active')).toHaveLength(MOST_ALERTS);
    await alertAsData(world, { rhythm: ['closing'] });
    const sixth = await atAlert(world, alertPath(world), { do: 'confirm' });
    expect(sixth.status).toBe(409);
    expect(seen((await pageOf(sixth)).querySelector('.notice')?.textContent)).toContain(
      `déjà ${MOST_ALERTS} alertes`,
    );
    // Somebody else is not concerned.
    await follow(world, { email: 'autre@visiteur.example' });
    expect((await statuses()).filter((each) => each === 'active')).toHaveLength(MOST_ALERTS + 1);
  });

  test('lets no more than a handful through when they are confirmed at once', async () => {
    const paths: string[] = [];
    for (let round = 0; round < MOST_ALERTS + 2; round += 1) {
      const regions = ['capitale-nationale', 'montreal'].filter((_, index) => (round >> index) & 1);
      const skills = round & 4 ? ['carpentry'] : [];
      await alertAsData(world, { regions, skills });
      paths.push(alertPath(world));
    }
    const answers = await Promise.all(paths.map((path) => atAlert(world, path, { do: 'confirm' })));
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(2);
    expect((await statuses()).filter((each) => each === 'active')).toHaveLength(MOST_ALERTS);
  });
});

describe('what is held about whoever follows', () => {
  test('is shown and erased, for somebody who has nothing else here', async () => {
    await follow(world, { rhythm: ['weekly', 'closing'], skills: [], regions: [] });
    await follow(world, { email: 'autre@visiteur.example' });
    await keepAlerts(world);
    expect(await fresh.database.select().from(alertClosings)).not.toEqual([]);
    world.sent.length = 0;
    const cookie = await signedIn(world, EMAIL);
    expect(cookie).not.toBe('');
    expect(JSON.stringify(await fresh.database.select().from(signIns))).not.toContain(EMAIL);
    const hash = addressHash(world.signingSecret, EMAIL);
    const held = await heldAbout(world, hash);
    expect(held.Alertes).toMatchObject([
      {
        État: 'en marche',
        Courriel: EMAIL,
        'Ce que vous suivez': { Où: 'Partout au Québec' },
        'Déjà annoncé': expect.arrayContaining(['Vélos d’enfant, même brisés']),
      },
    ]);
    await eraseAbout(world, hash);
    expect(await heldAbout(world, hash)).toMatchObject({ Alertes: [] });
    expect(await stored()).toHaveLength(1);
    for (const table of [alertLetters, alertClosings]) {
      expect(await fresh.database.select().from(table)).toEqual([]);
    }
  });

  test('is written anew with another key, and found by another secret', async () => {
    await follow(world);
    const [old] = (await stored()).map(({ email }) => email);
    const key = Buffer.alloc(32, 7).toString('base64');
    world.dataKeys = readDataKeys(`${key},${localDefaults.PERRON_DATA_KEY}`);
    world.signingSecret = 'another secret for tests, of more than 32 characters';
    const { done, unreadable } = await rewriteSubmissions(world, budgetOf(5_000));
    expect([done, unreadable]).toEqual([1, []]);
    expect((await stored())[0]?.email).not.toBe(old);
    world.dataKeys = readDataKeys(key);
    const held = await heldAbout(world, addressHash(world.signingSecret, EMAIL));
    expect(held.Alertes).toMatchObject([{ Courriel: EMAIL }]);
  });

  test('goes when the mailbox is dead, or its owner complains', async () => {
    await follow(world);
    await follow(world, { skills: ['carpentry'] });
    await follow(world, { email: 'autre@visiteur.example' });
    const hash = addressHash(world.signingSecret, EMAIL);
    expect(await stopAlertsOf(fresh.database, hash, world.clock.now())).toBe(2);
    expect(await statuses()).toEqual(['active', 'stopped', 'stopped']);
  });
});

describe('as time passes', () => {
  test('what nobody confirms goes, and so does, later, what was stopped', async () => {
    await alertAsData(world);
    const stopped = await follow(world, { email: 'b@visiteur.example' });
    await atAlert(world, stopped, { do: 'stop' });
    world.pass(6 * DAY_MS);
    await keepAlerts(world);
    expect(await statuses()).toEqual(['stopped', 'unconfirmed']);
    world.pass(2 * DAY_MS);
    await keepAlerts(world);
    expect(await statuses()).toEqual(['stopped']);
    world.pass(23 * DAY_MS);
    await keepAlerts(world);
    expect(await stored()).toEqual([]);
  });
});
