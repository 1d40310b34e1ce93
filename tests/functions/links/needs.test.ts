import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { changeNeed, type NeedWord } from '../../../netlify/adapters/needs/change-need.ts';
import { queueMessage } from '../../../netlify/adapters/offers/queue-message.ts';
import {
  needHistory,
  needStates,
  offerHistory,
  offers,
  rebuilds,
} from '../../../netlify/database/tables.ts';
import { emptyTables } from '../../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../../support/fresh-database.ts';
import { linkTo, open, press } from '../../support/links.ts';
import { command, confirmedOffer, statusOf, unconfirmedOffer } from '../../support/offer-in.ts';
import { pageOf, seen } from '../../support/page-of.ts';
import { type TestWorld, testWorld } from '../../support/test-world.ts';

// `/besoin/`: what a promoter says of a need that nobody has touched for long.

const name = { project: 'des-velos', need: 'mecano' };

let fresh: FreshDatabase;
let world: TestWorld;
let url: string;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());
beforeEach(async () => {
  await emptyTables(fresh.database);
  world = testWorld(fresh.database);
  const moment = { now: world.clock.now(), machineNow: world.clock.machineNow() };
  const message = { kind: 'need-check', about: name, once: 'need-check test' } as const;
  url = linkTo(world, 'check-need', (await queueMessage(world.database, message, moment)) ?? '');
});

const say = (word: string) => press(world, 'check-need', url, { do: word });
const said = async () =>
  (await fresh.database.select().from(needHistory)).map(({ said, actor, actorOf }) => ({
    said,
    actor,
    actorOf,
  }));
const buttons = async () =>
  [...(await pageOf(await open(world, 'check-need', url))).querySelectorAll('input[name=do]')].map(
    (each) => each.getAttribute('value'),
  );

test('still needed: it is touched, nothing else moves, and one answer a mail is written', async () => {
  const id = await confirmedOffer(world);
  world.pass(3_600_000);
  expect((await say('kept')).status).toBe(200);
  expect((await say('kept')).status).toBe(200);
  const promoter = { actor: 'promoter', actorOf: 'des-velos' };
  expect(await said()).toEqual([{ said: 'kept', ...promoter }]);
  expect(await fresh.database.select().from(needStates)).toMatchObject([
    { ...name, closed: null, touchedAt: world.clock.now(), askedAt: null },
  ]);
  expect(await statusOf(world, id)).toMatchObject({ status: 'offered' });
});

test.each(['filled', 'unwanted'] as const)(
  '%s: who waits is released and thanked, a promise stands, and it can be opened again',
  async (word) => {
    const promised = await confirmedOffer(world, {
      email: 'promise@visiteur.example',
      quantity: 1,
    });
    await command(world, promised, 'promoter', { kind: 'accept', quantity: 1 });
    const waits = await confirmedOffer(world, { email: 'attend@visiteur.example', quantity: 1 });
    const unsure = await unconfirmedOffer(world, { email: 'peut-etre@visiteur.example' });
    await fresh.database.delete(rebuilds);
    const before = world.sent.length;
    expect((await say(word)).status).toBe(200);
    expect(await statusOf(world, promised)).toMatchObject({ status: 'accepted' });
    expect(await statusOf(world, waits)).toMatchObject({
      status: 'expired',
      reason: 'NEED_CLOSED',
    });
    expect(await statusOf(world, unsure)).toMatchObject({ status: 'unconfirmed' });
    expect(world.sent.slice(before).map(({ to }) => to)).toEqual(['attend@visiteur.example']);
    expect(await fresh.database.select().from(rebuilds)).toHaveLength(1);
    const history = await fresh.database.select().from(offerHistory);
    expect(history.at(-1)).toMatchObject({ actor: 'schedule', reason: 'NEED_CLOSED' });
    expect(await buttons()).toEqual(['reopened']);
    // Nothing more is accepted while it is closed.
    expect((await say(word)).status).toBe(200);
    expect(world.sent).toHaveLength(before + 1);
    expect((await say('reopened')).status).toBe(200);
    expect(await buttons()).toEqual(['kept', 'filled', 'unwanted']);
    expect((await said()).map(({ said: each }) => each)).toEqual([word, 'reopened']);
  },
);

test('closed as filled, then as unwanted: each is written', async () => {
  await say('filled');
  await say('unwanted');
  expect(await fresh.database.select().from(needStates)).toMatchObject([{ closed: 'unwanted' }]);
  expect((await said()).map(({ said: each }) => each)).toEqual(['filled', 'unwanted']);
});

test('opened again: the first of those who came meanwhile is asked', async () => {
  await say('filled');
  const id = await confirmedOffer(world, { quantity: 1 });
  expect(await statusOf(world, id)).toMatchObject({ status: 'waitlisted', placeAskedAt: null });
  await say('reopened');
  expect(await statusOf(world, id)).toMatchObject({
    status: 'waitlisted',
    placeAskedAt: world.clock.now(),
  });
});

test('an offer that was not confirmed before a need was no longer wanted is told so', async () => {
  const id = await unconfirmedOffer(world);
  await say('unwanted');
  const link = linkTo(world, 'confirm-offer', id);
  const response = await press(world, 'confirm-offer', link, {});
  expect(response.status).toBe(409);
  expect(seen((await pageOf(response)).body.textContent)).toContain('ne prend plus d’offres');
  expect(await statusOf(world, id)).toMatchObject({ status: 'unconfirmed' });
});

test('closing while offers are being accepted leaves each offer in one state, told once', async () => {
  const ids: string[] = [];
  for (let index = 0; index < 8; index += 1) {
    ids.push(await confirmedOffer(world, { email: `g${index}@visiteur.example`, quantity: 1 }));
  }
  const actor = { role: 'promoter', of: 'des-velos' } as const;
  const words: NeedWord[] = ['filled', 'filled', 'unwanted'];
  await Promise.all([
    ...words.map((word) => changeNeed(world, { name, word, actor })),
    ...ids.map((id) =>
      press(world, 'answer-offer', linkTo(world, 'answer-offer', id), { do: 'accept' }),
    ),
  ]);
  const rows = await fresh.database.select().from(offers);
  const standing = rows.map(({ status }) => status);
  expect(standing.every((status) => status === 'expired' || status === 'accepted')).toBe(true);
  expect(standing.filter((status) => status === 'accepted').length).toBeLessThanOrEqual(2);
  const history = await fresh.database.select().from(offerHistory);
  for (const { id, status } of rows) {
    const ends = history.filter(({ offerId, toStatus }) => offerId === id && toStatus === status);
    expect(ends).toHaveLength(1);
  }
});

test('what no button says does nothing; the history is never rewritten', async () => {
  expect((await say('constructor')).status).toBe(422);
  await say('filled');
  await expect(fresh.database.update(needHistory).set({ said: 'kept' })).rejects.toThrow();
  await expect(fresh.database.delete(needHistory)).rejects.toThrow();
});

test('a message that is no question about a need opens nothing', async () => {
  await confirmedOffer(world);
  const [offer] = await fresh.database.select().from(offers);
  const wrong = linkTo(world, 'check-need', offer?.id ?? '');
  expect((await open(world, 'check-need', wrong)).status).toBe(410);
});
