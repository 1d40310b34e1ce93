import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addressHash } from '../../netlify/adapters/address-hash.ts';
import { deliverDue } from '../../netlify/adapters/deliver-due.ts';
import { act } from '../../netlify/adapters/offers/act.ts';
import { eraseAbout } from '../../netlify/adapters/privacy/erase-about.ts';
import { heldAbout } from '../../netlify/adapters/privacy/held-about.ts';
import { offers, outbox, sessions, signIns } from '../../netlify/database/tables.ts';
import { myData } from '../../netlify/http/spaces/my-data.ts';
import type { Command } from '../../src/offers/life/command.ts';
import { PROMOTER_ADDRESS } from '../support/catalogue.ts';
import { countsOf } from '../support/counts-of.ts';
import { emptyTables } from '../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { confirmedOffer, makeOffer } from '../support/make-offer.ts';
import { fromOurForm, signedIn } from '../support/sign-in.ts';
import { type TestWorld, testWorld } from '../support/test-world.ts';

const GIVER = 'camille@visiteur.example';
const OTHER = 'dominique@visiteur.example';

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

const hash = () => addressHash(world.signingSecret, GIVER);
const byPromoter = (offerId: string, command: Command, note?: string) =>
  act(world, { offerId, command, note, actor: { role: 'promoter', of: 'des-velos' } });
const row = async (id: string) =>
  (await fresh.database.select().from(offers).where(eq(offers.id, id)))[0];

/** One offer in each state that a person can leave it in. */
async function oneOfEach() {
  const delivered = await confirmedOffer(world, { need: 'velos', quantity: 5 });
  await byPromoter(delivered, { kind: 'accept', quantity: 5 });
  await byPromoter(delivered, { kind: 'deliver', quantity: 3 });
  const accepted = await confirmedOffer(world, { quantity: 2 });
  await byPromoter(accepted, { kind: 'accept', quantity: 2 });
  const waitlisted = await confirmedOffer(world);
  const offered = await confirmedOffer(world, { need: 'velos' });
  const declined = await confirmedOffer(world, { need: 'velos' });
  await byPromoter(declined, { kind: 'decline', reason: 'OTHER' }, 'Une autre fois, merci.');
  const unconfirmed = await makeOffer(world);
  const ids = { delivered, accepted, waitlisted, offered, declined, unconfirmed };
  await deliverDue(world);
  return ids;
}

describe('what is held about somebody', () => {
  test('is all there, opened, under French names, and nothing of anybody else', async () => {
    await oneOfEach();
    await confirmedOffer(world, { need: 'velos', email: OTHER, name: 'Dominique Autre' });
    await signedIn(world, GIVER);
    const held = await heldAbout(world, hash());
    const text = JSON.stringify(held);
    expect(held.Offres).toHaveLength(6);
    for (const said of [
      'Camille Exemple',
      GIVER,
      '418 555-0123',
      'Je viens le samedi.',
      'Une autre fois, merci.',
      'Vélos d’enfant, même brisés',
      'J’accepte.',
      'aide reçue',
      hash(),
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toMatch(/dominique/i);
    expect(held['Visites de l’espace privé']).toHaveLength(1);
    expect(held['Liens demandés pour entrer']).toHaveLength(1);
    expect(text).not.toMatch(/"[a-z]+[A-Z]\w*":/);
  });

  test('about a stranger is nothing', async () => {
    const held = await heldAbout(world, addressHash(world.signingSecret, OTHER));
    expect(held).toMatchObject({ Offres: [], 'Projets dont vous répondez': [] });
  });
});

describe('erasing somebody', () => {
  test('leaves nothing of them, counts what came, and withdraws what was promised', async () => {
    const ids = await oneOfEach();
    const kept = await confirmedOffer(world, { need: 'velos', email: OTHER });
    await signedIn(world, GIVER);
    const before = await countsOf(fresh.database);
    const { offers: erased } = await eraseAbout(world, hash());
    expect(erased).toBe(6);
    for (const id of Object.values(ids)) {
      expect(await row(id)).toMatchObject({
        contact: null,
        note: null,
        addressHash: null,
        idempotencyKey: `erased ${id}`,
        erasedAt: world.clock.now(),
      });
    }
    const status = async (id: string) => (await row(id))?.status;
    expect(await status(ids.delivered)).toBe('delivered');
    expect(await status(ids.declined)).toBe('declined');
    for (const id of [ids.accepted, ids.waitlisted, ids.offered, ids.unconfirmed]) {
      expect(await status(id)).toBe('withdrawn');
    }
    const after = await countsOf(fresh.database);
    expect(after.needs['des-velos velos']?.delivered).toBe(
      before.needs['des-velos velos']?.delivered,
    );
    expect(after.history.slice(0, before.history.length)).toEqual(before.history);
    expect((await row(kept))?.contact).not.toBe(null);
    expect(await fresh.database.$count(sessions)).toBe(0);
    expect(await fresh.database.$count(signIns)).toBe(0);
    expect(await heldAbout(world, hash())).toMatchObject({ Offres: [] });
  });

  test('tells promoters who counted on them, without saying who it was', async () => {
    await oneOfEach();
    world.sent.length = 0;
    await eraseAbout(world, hash());
    await deliverDue(world);
    const told = world.sent.filter(({ to }) => to === PROMOTER_ADDRESS);
    expect(told).toHaveLength(2);
    for (const { text } of told) {
      expect(text).toMatch(/retire/);
      expect(text).not.toMatch(/camille|418.?555/i);
    }
    expect(world.sent.filter(({ to }) => to === GIVER)).toEqual([]);
    expect(JSON.stringify(world.logged)).not.toMatch(/camille|418.?555|samedi/i);
  });

  test('twice, or twice at once, erases once and tells once', async () => {
    const { accepted } = await oneOfEach();
    await Promise.all([eraseAbout(world, hash()), eraseAbout(world, hash())]);
    expect(await eraseAbout(world, hash())).toEqual({
      offers: 0,
      submissions: 0,
      messages: [],
    });
    const told = await fresh.database
      .select()
      .from(outbox)
      .where(and(eq(outbox.offerId, accepted), eq(outbox.kind, 'offer-withdrawn')));
    expect(told).toHaveLength(1);
  });
});

describe('/api/mes-renseignements', () => {
  const ask = (method: string, headers: Record<string, string> = {}) =>
    myData(
      world,
      new Request('https://perron.example/api/mes-renseignements', { method, headers }),
      {},
    );

  test('is closed to whoever has not signed in, and erases nothing for another site', async () => {
    const id = await confirmedOffer(world);
    for (const method of ['GET', 'POST']) {
      const response = await ask(method, fromOurForm);
      expect([method, response.status]).toEqual([method, 303]);
      expect(response.headers.get('location')).toBe('/espace/');
    }
    const cookie = await signedIn(world, GIVER);
    const foreign = await ask('POST', { cookie, origin: 'https://autre.example' });
    expect(foreign.status).toBe(403);
    expect((await ask('DELETE', { cookie })).status).toBe(405);
    expect((await row(id))?.contact).not.toBe(null);
  });

  test('gives a file, then erases, signs out and says so', async () => {
    const id = await confirmedOffer(world);
    const cookie = await signedIn(world, GIVER);
    const file = await ask('GET', { cookie });
    expect(file.headers.get('content-disposition')).toContain('mes-renseignements.json');
    expect(file.headers.get('cache-control')).toBe('no-store');
    expect(JSON.parse(await file.text())).toMatchObject({ Offres: [{ Courriel: GIVER }] });
    const done = await ask('POST', { cookie, ...fromOurForm });
    expect(done.status).toBe(200);
    expect(done.headers.get('set-cookie')).toMatch(/Max-Age=0/);
    expect(await done.text()).toContain('sont effacés');
    expect((await row(id))?.contact).toBe(null);
    expect((await ask('GET', { cookie })).status).toBe(303);
  });

  test('says when the database does not answer, and nothing of what is in it', async () => {
    await confirmedOffer(world);
    const cookie = await signedIn(world, GIVER);
    const select = () => {
      throw new Error(GIVER);
    };
    const broken = { ...world, database: { select } };
    const response = await myData(
      broken as unknown as TestWorld,
      new Request('https://perron.example/api/mes-renseignements', { headers: { cookie } }),
      {},
    );
    expect(response.status).toBe(503);
    expect(JSON.stringify(world.logged)).not.toContain(GIVER);
  });
});
