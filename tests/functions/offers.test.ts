import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { offerHistory, offers, outbox } from '../../netlify/database/tables.ts';
import { receiveOffer } from '../../netlify/http/receive-offer.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { formRequest, goodOffer, jsonRequest } from '../support/requests.ts';
import { type TestWorld, testWorld } from '../support/test-world.ts';

let fresh: FreshDatabase;
let world: TestWorld;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());
beforeEach(async () => {
  await fresh.database.execute(
    'ALTER TABLE offer_history DISABLE TRIGGER USER; TRUNCATE offers, offer_history, outbox, rate_limits; ALTER TABLE offer_history ENABLE TRIGGER USER',
  );
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
      message: goodOffer.message,
      email: goodOffer.email,
      consentVersion: '2026-11',
      consentText: 'J’accepte que Perron transmette mon offre.',
      policyVersion: '2026-11',
    });
    expect(await fresh.database.select().from(offerHistory)).toMatchObject([
      { offerId: offer?.id, actor: 'visitor', fromStatus: null, toStatus: 'unconfirmed' },
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
