import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { offerHistory, offers, outbox } from '../../netlify/database/tables.ts';
import { receiveOffer } from '../../netlify/http/receive-offer.ts';
import { emptyTables } from '../support/empty-tables.ts';
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
  await emptyTables(fresh.database);
  world = testWorld(fresh.database);
});

const fifty = (request: () => Request) =>
  Promise.all(
    Array.from({ length: 50 }, () => receiveOffer(world, request(), { ip: '203.0.113.7' })),
  );

test('fifty times the same key at once: one offer, one receipt, one answer', async () => {
  const offer = { ...goodOffer, idempotencyKey: 'one-key' };
  const responses = await fifty(() => jsonRequest(offer));
  const statuses = responses.map(({ status }) => status).sort();
  expect(statuses).toEqual([...Array.from({ length: 49 }, () => 200), 201]);
  const answers = await Promise.all(responses.map((response) => response.text()));
  expect(new Set(answers).size).toBe(1);
  expect(await fresh.database.select().from(offers)).toHaveLength(1);
  expect(await fresh.database.select().from(offerHistory)).toHaveLength(1);
  expect(await fresh.database.select().from(outbox)).toHaveLength(1);
  expect(world.sent).toHaveLength(1);
});

test('fifty clicks on a form without JavaScript: one offer, one receipt, all thanked', async () => {
  const responses = await fifty(() => formRequest(goodOffer));
  expect(responses.every(({ status }) => status === 303)).toBe(true);
  expect(await fresh.database.select().from(offers)).toHaveLength(1);
  expect(world.sent).toHaveLength(1);
});

test('different offers at once are all stored', async () => {
  const responses = await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      receiveOffer(
        world,
        jsonRequest({ ...goodOffer, email: `personne${index}@visiteur.example` }),
        {},
      ),
    ),
  );
  expect(responses.every(({ status }) => status === 201)).toBe(true);
  expect(await fresh.database.select().from(offers)).toHaveLength(40);
  expect(new Set(world.sent.map(({ to }) => to)).size).toBe(40);
});
