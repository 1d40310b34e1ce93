import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deliverDue } from '../../netlify/adapters/deliver-due.ts';
import { act } from '../../netlify/adapters/offers/act.ts';
import { roomOf } from '../../netlify/adapters/offers/room-of.ts';
import {
  needStates,
  offerHistory,
  offers,
  outbox,
  rebuilds,
} from '../../netlify/database/tables.ts';
import type { Command } from '../../src/offers/life/command.ts';
import type { Actor } from '../../src/offers/life/role.ts';
import { PROMOTER_ADDRESS, testCatalogue } from '../support/catalogue.ts';
import { emptyTables } from '../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { confirmedOffer, makeOffer } from '../support/make-offer.ts';
import { type TestWorld, testWorld } from '../support/test-world.ts';

const GIVER = 'camille@visiteur.example';
const giver: Actor = { role: 'giver' };
const promoter: Actor = { role: 'promoter', of: 'des-velos' };
const mecano = { project: 'des-velos', need: 'mecano' };

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

const done = (offerId: string, command: Command, actor = promoter) =>
  act(world, { offerId, command, actor });
const statusOf = async (id: string) =>
  (await fresh.database.select().from(offers).where(eq(offers.id, id)))[0]?.status;
const kinds = async () => (await fresh.database.select().from(outbox)).map(({ kind }) => kind);
const history = (id: string) =>
  fresh.database
    .select()
    .from(offerHistory)
    .where(eq(offerHistory.offerId, id))
    .orderBy(offerHistory.id);

describe('an offer from promise to delivery', () => {
  test('leaves its whole story, and nothing of anybody in it', async () => {
    const id = await confirmedOffer(world, { quantity: 2 });
    await done(id, { kind: 'accept', quantity: 2 });
    await done(id, { kind: 'deliver', quantity: 1 });
    await done(id, { kind: 'tell', outcome: 'well' }, giver);
    const lines = await history(id);
    expect(
      lines.map(({ actor, command, toStatus, quantity }) => [actor, command, toStatus, quantity]),
    ).toEqual([
      ['giver', null, 'unconfirmed', 2],
      ['giver', 'confirm', 'offered', 2],
      ['promoter', 'accept', 'accepted', 2],
      ['promoter', 'deliver', 'delivered', 1],
      ['giver', 'tell', 'delivered', 1],
    ]);
    expect(lines[2]).toMatchObject({ actorOf: 'des-velos', fromStatus: 'offered', inNameOf: null });
    expect(JSON.stringify(lines)).not.toMatch(/camille|555-?0123/i);
    expect(await roomOf(fresh.database, testCatalogue, mecano)).toMatchObject({ accepted: 1 });
  });

  test('crosses contacts when it is accepted, not before', async () => {
    const id = await confirmedOffer(world);
    await deliverDue(world);
    const before = world.sent.filter(({ to }) => to === PROMOTER_ADDRESS);
    expect(before).toHaveLength(1);
    expect(JSON.stringify(before)).not.toMatch(/camille@|418.?555/);
    await done(id, { kind: 'accept', quantity: 1 });
    await deliverDue(world);
    const [, toPromoter] = world.sent.filter(({ to }) => to === PROMOTER_ADDRESS);
    expect(toPromoter).toMatchObject({ replyTo: GIVER, text: expect.stringContaining(GIVER) });
    const toGiver = world.sent.filter(({ to }) => to === GIVER).at(-1);
    expect(toGiver).toMatchObject({ replyTo: PROMOTER_ADDRESS });
    expect(toGiver?.text).toContain(PROMOTER_ADDRESS);
  });

  test('marks its need as touched, and the counts as changed', async () => {
    await confirmedOffer(world);
    expect(await fresh.database.select().from(needStates)).toMatchObject([mecano]);
    expect(await fresh.database.select().from(rebuilds)).toHaveLength(1);
  });
});

describe('the last place', () => {
  test('goes to one of fifty who are accepted at once, and 49 are told that it is taken', async () => {
    const first = await confirmedOffer(world);
    await done(first, { kind: 'accept', quantity: 1 });
    const ids: string[] = [];
    for (let index = 0; index < 50; index += 1) {
      ids.push(await confirmedOffer(world, { email: `giver${index}@visiteur.example` }));
    }
    const answers = await Promise.all(ids.map((id) => done(id, { kind: 'accept', quantity: 1 })));
    const accepted = answers.filter(({ ok }) => ok);
    const refused = answers.filter((answer) => !answer.ok && answer.code === 'NO_ROOM');
    expect([accepted.length, refused.length]).toEqual([1, 49]);
    expect(await roomOf(fresh.database, testCatalogue, mecano)).toMatchObject({ accepted: 2 });
    const messages = await kinds();
    expect(messages.filter((kind) => kind === 'offer-accepted')).toHaveLength(2);
  });

  test('pressed fifty times for the same offer, is taken once and told once', async () => {
    const id = await confirmedOffer(world);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => done(id, { kind: 'accept', quantity: 1 })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const others = answers.filter(({ ok }) => !ok);
    expect(others.every((answer) => !answer.ok && answer.code === 'NOT_FROM_HERE')).toBe(true);
    expect((await kinds()).filter((kind) => kind === 'offer-contact')).toHaveLength(1);
    expect(await history(id)).toHaveLength(3);
  });
});

describe('the waiting list', () => {
  /** A need of two places, both taken. */
  async function full() {
    const ids = [await confirmedOffer(world), await confirmedOffer(world)];
    for (const id of ids) await done(id, { kind: 'accept', quantity: 1 });
    return ids;
  }

  test('is where an offer goes once all is found, and its promoter is not bothered', async () => {
    await full();
    const before = (await kinds()).filter((kind) => kind === 'offer-notice').length;
    const id = await confirmedOffer(world);
    expect(await statusOf(id)).toBe('waitlisted');
    expect((await kinds()).filter((kind) => kind === 'offer-notice')).toHaveLength(before);
    expect(await kinds()).toContain('offer-waitlisted');
  });

  test('is asked in its order, one for each place that comes free', async () => {
    const [one, other] = await full();
    const waiting: string[] = [];
    for (let index = 0; index < 3; index += 1) {
      world.pass(1000);
      waiting.push(await confirmedOffer(world));
    }
    const asked = async () =>
      (await fresh.database.select().from(offers))
        .filter(({ placeAskedAt }) => placeAskedAt !== null)
        .map(({ id }) => id);
    expect(await asked()).toEqual([]);
    await done(one ?? '', { kind: 'withdraw' }, giver);
    expect(await asked()).toEqual([waiting[0]]);
    await done(other ?? '', { kind: 'withdraw' }, giver);
    expect((await asked()).sort()).toEqual([waiting[0], waiting[1]].sort());
    expect((await kinds()).filter((kind) => kind === 'place-free')).toHaveLength(2);
  });

  test('goes on to the next when the one who was asked lets the place go', async () => {
    const [one] = await full();
    const first = await confirmedOffer(world);
    world.pass(1000);
    const second = await confirmedOffer(world);
    await done(one ?? '', { kind: 'withdraw' }, giver);
    await done(first, { kind: 'withdraw' }, giver);
    expect(await done(second, { kind: 'take-place' }, giver)).toMatchObject({ ok: true });
    expect(await statusOf(second)).toBe('offered');
  });

  test('gives no place to whoever was not asked', async () => {
    const [one] = await full();
    await confirmedOffer(world);
    world.pass(1000);
    const second = await confirmedOffer(world);
    await done(one ?? '', { kind: 'withdraw' }, giver);
    expect(await done(second, { kind: 'take-place' }, giver)).toMatchObject({ code: 'NOT_ASKED' });
  });
});

describe('a standing offer', () => {
  test('to a caisse is told to its team, then given to a need whose promoter hears of it', async () => {
    const id = await confirmedOffer(world, {
      project: undefined,
      caisse: 'caisse-de-limoilou',
      need: undefined,
    });
    expect(await kinds()).toContain('caisse-notice');
    const team: Actor = { role: 'team', of: 'caisse-de-limoilou' };
    const accept: Command = { kind: 'accept', quantity: 1 };
    expect(await done(id, accept, team)).toMatchObject({ code: 'NO_PROJECT' });
    const assign: Command = { kind: 'assign', ...mecano };
    const answers = await Promise.all([done(id, assign, team), done(id, assign, team)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'HAS_A_NEED' });
    expect(await kinds()).toContain('offer-notice');
    expect(await done(id, accept)).toMatchObject({ ok: true });
  });
});

test('nobody acts on an offer whose address is not confirmed', async () => {
  const id = await makeOffer(world);
  for (const command of [
    { kind: 'accept', quantity: 1 },
    { kind: 'decline', reason: 'OTHER' },
    { kind: 'deliver', quantity: 1 },
  ] as const) {
    expect(await done(id, command)).toMatchObject({ code: 'NOT_FROM_HERE', status: 'unconfirmed' });
  }
  expect(await done(crypto.randomUUID(), { kind: 'withdraw' }, giver)).toEqual({
    ok: false,
    code: 'UNKNOWN_OFFER',
  });
});
