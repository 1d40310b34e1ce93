import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { act } from '../../netlify/adapters/offers/act.ts';
import { keepPromises } from '../../netlify/adapters/promises/keep-promises.ts';
import {
  absences,
  needStates,
  type OfferRow,
  offerHistory,
  offers,
  outbox,
  suppressions,
  unsubscribes,
} from '../../netlify/database/tables.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { Command } from '../../src/offers/life/command.ts';
import type { Actor } from '../../src/offers/life/role.ts';
import { testCatalogue } from '../support/catalogue.ts';
import { countsOf } from '../support/counts-of.ts';
import { emptyTables } from '../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { confirmedOffer, makeOffer } from '../support/make-offer.ts';
import { type TestWorld, testWorld } from '../support/test-world.ts';

const DAY_MS = 86_400_000;
const promoter: Actor = { role: 'promoter', of: 'des-velos' };

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
  world = testWorld(fresh.database, { catalogue: () => catalogue });
});

const keep = async () => expect(await keepPromises(world)).toEqual({ ok: true });
const daysLater = async (days: number) => {
  world.pass(days * DAY_MS);
  await keep();
};
const row = async (id: string): Promise<OfferRow> => {
  const [found] = await fresh.database.select().from(offers).where(eq(offers.id, id));
  if (!found) throw new Error('no such offer');
  return found;
};
const done = (offerId: string, command: Command, actor = promoter) =>
  act(world, { offerId, command, actor });
const queued = async (...kinds: string[]) =>
  (await fresh.database.select().from(outbox).orderBy(outbox.queuedAt))
    .map(({ kind }) => kind)
    .filter((kind) => kinds.includes(kind));
const project = (slug: string) => {
  const found = catalogue.projects[slug];
  if (!found) throw new Error('no such project');
  return found;
};

describe('an offer that nobody answers', () => {
  const told = () => queued('answer-reminder', 'offer-unanswered', 'still-waiting');

  test('is said on the third, the seventh and the fourteenth day, once each', async () => {
    await confirmedOffer(world);
    await daysLater(2.9);
    expect(await told()).toEqual([]);
    await daysLater(0.2);
    await keep();
    expect(await told()).toEqual(['answer-reminder']);
    await daysLater(4);
    expect(await told()).toEqual(['answer-reminder', 'answer-reminder']);
    await daysLater(7);
    await daysLater(10);
    expect((await told()).sort()).toEqual([
      'answer-reminder',
      'answer-reminder',
      'offer-unanswered',
      'still-waiting',
    ]);
  });

  test('answered, is left in peace', async () => {
    const accepted = await confirmedOffer(world);
    const declined = await confirmedOffer(world);
    await done(accepted, { kind: 'accept', quantity: 1 });
    await done(declined, { kind: 'decline', reason: 'TOO_FAR' });
    await daysLater(20);
    expect(await told()).toEqual([]);
  });

  test('says nothing twice, however many run at once', async () => {
    for (let index = 0; index < 12; index += 1) await confirmedOffer(world, { need: 'velos' });
    world.pass(15 * DAY_MS);
    await Promise.all(Array.from({ length: 6 }, keep));
    const all = await told();
    expect(all).toHaveLength(36);
    expect(all.filter((kind) => kind === 'answer-reminder')).toHaveLength(12);
  });

  test('a clock that is set back, then forward, says nothing more', async () => {
    await confirmedOffer(world);
    await daysLater(8);
    await daysLater(-30);
    await daysLater(-400);
    await daysLater(422);
    expect(await told()).toEqual(['answer-reminder']);
  });
});

describe('an address that nobody confirms', () => {
  test('is erased with all its offer says, after its time; its history stays', async () => {
    const id = await makeOffer(world);
    await daysLater(6.9);
    expect(await row(id)).toMatchObject({ status: 'unconfirmed', erasedAt: null });
    await daysLater(0.2);
    expect(await row(id)).toMatchObject({
      status: 'expired',
      reason: 'NOT_CONFIRMED',
      contact: null,
      note: null,
      addressHash: null,
      idempotencyKey: `erased ${id}`,
      fingerprint: `erased ${id}`,
      erasedAt: world.clock.now(),
    });
    expect(await queued('offer-released')).toEqual([]);
    const lines = await fresh.database.select().from(offerHistory);
    expect(lines.map(({ toStatus }) => toStatus)).toEqual(['unconfirmed', 'expired']);
  });

  test('confirmed at the last moment, is not ended by who looked before', async () => {
    const id = await makeOffer(world);
    await done(id, { kind: 'confirm' }, { role: 'giver' });
    const ended = await done(id, { kind: 'expire', reason: 'NOT_CONFIRMED' }, { role: 'schedule' });
    expect(ended.ok).toBe(false);
    expect(await row(id)).toMatchObject({ status: 'offered' });
  });
});

describe('a place that came free', () => {
  test('goes to the next when whoever was asked does not take it in time', async () => {
    const first = await confirmedOffer(world, { quantity: 2 });
    await done(first, { kind: 'accept', quantity: 2 });
    const second = await confirmedOffer(world);
    world.pass(1000);
    const third = await confirmedOffer(world);
    world.pass(1000);
    const fourth = await confirmedOffer(world);
    expect(await row(fourth)).toMatchObject({ status: 'waitlisted' });
    await done(first, { kind: 'withdraw' }, { role: 'giver' });
    expect((await row(fourth)).placeAskedAt).toBe(null);
    await daysLater(2.9);
    expect((await row(second)).status).toBe('waitlisted');
    await done(third, { kind: 'take-place' }, { role: 'giver' });
    await daysLater(0.2);
    expect(await row(second)).toMatchObject({ status: 'expired', reason: 'PLACE_NOT_TAKEN' });
    expect(await row(third)).toMatchObject({ status: 'offered' });
    expect((await row(fourth)).placeAskedAt).toEqual(world.clock.now());
    expect(await queued('place-free')).toHaveLength(3);
    expect(await queued('offer-released')).toHaveLength(1);
  });
});

describe('a project that ends', () => {
  async function oneOfEach() {
    const accepted = await confirmedOffer(world, { quantity: 2 });
    await done(accepted, { kind: 'accept', quantity: 2 });
    const waitlisted = await confirmedOffer(world);
    const offered = await confirmedOffer(world, { need: 'velos' });
    const standing = await confirmedOffer(world, { need: undefined });
    const unconfirmed = await makeOffer(world);
    return { accepted, waitlisted, offered, standing, unconfirmed };
  }
  const statuses = async (ids: Record<string, string>) =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(ids).map(async ([name, id]) => [name, (await row(id)).status]),
      ),
    );
  const released = {
    waitlisted: 'expired',
    offered: 'expired',
    standing: 'expired',
    unconfirmed: 'expired',
  };

  test.each([
    ['completed', 'PROJECT_COMPLETED', 'accepted', 3],
    ['over', 'PROJECT_OVER', 'accepted', 3],
    ['cancelled', 'PROJECT_CANCELLED', 'expired', 4],
  ] as const)(
    '%s: releases what is open, once, with its reason',
    async (how, reason, left, mails) => {
      const ids = await oneOfEach();
      if (how === 'over') project('des-velos').window.end = '2026-11-22';
      else project('des-velos').status = how;
      await Promise.all([keep(), keep(), keep()]);
      await keep();
      expect(await statuses(ids)).toEqual({ ...released, accepted: left });
      expect((await row(ids.offered)).reason).toBe(reason);
      expect(await queued('offer-released')).toHaveLength(mails);
      if (left === 'accepted') {
        expect((await done(ids.accepted, { kind: 'deliver', quantity: 2 })).ok).toBe(true);
      }
    },
  );

  test('that leaves the site has some days to come back', async () => {
    const ids = await oneOfEach();
    const taken = project('des-velos');
    delete catalogue.projects['des-velos'];
    await keep();
    await daysLater(3);
    expect(await statuses(ids)).toMatchObject({ offered: 'offered', accepted: 'accepted' });
    catalogue.projects['des-velos'] = taken;
    await daysLater(1);
    expect(await fresh.database.select().from(absences)).toEqual([]);
    delete catalogue.projects['des-velos'];
    await daysLater(1);
    await daysLater(6.9);
    expect(await statuses(ids)).toMatchObject({ offered: 'offered', accepted: 'accepted' });
    await daysLater(0.2);
    expect(await statuses(ids)).toEqual({ ...released, accepted: 'expired' });
    expect((await row(ids.accepted)).reason).toBe('PROJECT_GONE');
  });

  test('or a need that its promoter closes releases those who still wait', async () => {
    const ids = await oneOfEach();
    await fresh.database
      .update(needStates)
      .set({ closed: 'filled' })
      .where(eq(needStates.need, 'mecano'));
    await keep();
    expect(await statuses(ids)).toMatchObject({
      accepted: 'accepted',
      waitlisted: 'expired',
      offered: 'offered',
    });
    expect((await row(ids.waitlisted)).reason).toBe('NEED_CLOSED');
  });
});

describe('a need that nobody touches', () => {
  const asked = async () =>
    (await fresh.database.select().from(outbox))
      .filter(({ kind }) => kind === 'need-check')
      .map(({ about }) => `${about?.project} ${about?.need}`)
      .sort();

  beforeEach(() => {
    catalogue.projects = { 'des-velos': project('des-velos') };
  });

  test('is asked about once, from when it was first seen, until somebody touches it', async () => {
    await keep();
    await daysLater(44.9);
    expect(await asked()).toEqual([]);
    world.pass(0.2 * DAY_MS);
    await Promise.all([keep(), keep()]);
    expect(await asked()).toEqual(['des-velos mecano', 'des-velos velos']);
    await daysLater(100);
    expect(await asked()).toHaveLength(2);
    await confirmedOffer(world);
    await daysLater(46);
    expect(await asked()).toEqual(['des-velos mecano', 'des-velos mecano', 'des-velos velos']);
  });

  test('filled, is not asked about; and its silence begins when it lacks something again', async () => {
    await keep();
    const id = await confirmedOffer(world, { quantity: 2 });
    await done(id, { kind: 'accept', quantity: 2 });
    await daysLater(50);
    await done(id, { kind: 'withdraw' }, { role: 'giver' });
    await daysLater(44);
    expect(await asked()).toEqual(['des-velos velos']);
    await daysLater(2);
    expect(await asked()).toEqual(['des-velos mecano', 'des-velos velos']);
  });
});

describe('erasure', () => {
  test('comes on its day, and counts and history are as true after as before', async () => {
    const delivered = await confirmedOffer(world, { need: 'velos', quantity: 5 });
    await done(delivered, { kind: 'accept', quantity: 4 });
    await done(delivered, { kind: 'deliver', quantity: 3 });
    const accepted = await confirmedOffer(world, { quantity: 1 });
    await done(accepted, { kind: 'accept', quantity: 1 });
    const declined = await confirmedOffer(world);
    await act(world, {
      offerId: declined,
      command: { kind: 'decline', reason: 'OTHER' },
      actor: promoter,
      note: 'Merci quand même, Camille',
    });
    const before = await countsOf(fresh.database);
    await daysLater(89.9);
    expect((await row(declined)).contact).not.toBe(null);
    await daysLater(0.2);
    expect(await row(declined)).toMatchObject({ contact: null, note: null, addressHash: null });
    expect((await row(delivered)).contact).not.toBe(null);
    await daysLater(365 + 190);
    for (const id of [delivered, accepted]) {
      expect(await row(id)).toMatchObject({ contact: null, addressHash: null });
    }
    expect(await countsOf(fresh.database)).toEqual(before);
    expect(JSON.stringify(world.logged)).not.toMatch(/camille|418.?555|samedi/i);
  });
});

test('a refusal of mail is forgotten after its time, and not before', async () => {
  const at = world.clock.now();
  await fresh.database.insert(unsubscribes).values({ addressHash: 'one', at });
  await fresh.database.insert(suppressions).values({ addressHash: 'two', reason: 'bounced', at });
  const left = async () =>
    (await fresh.database.$count(unsubscribes)) + (await fresh.database.$count(suppressions));
  await daysLater(1094.9);
  expect(await left()).toBe(2);
  await daysLater(0.2);
  expect(await left()).toBe(0);
});

test('stopped in the middle, goes on where it was', async () => {
  for (let index = 0; index < 5; index += 1) await confirmedOffer(world, { need: 'velos' });
  world.pass(4 * DAY_MS);
  let left = 3;
  const cut = {
    ...world,
    log: () => {
      left -= 1;
      if (left < 0) throw new Error('stopped');
    },
  };
  await expect(keepPromises(cut)).rejects.toThrow('stopped');
  const before = await queued('answer-reminder');
  expect(before.length).toBeGreaterThan(0);
  expect(before.length).toBeLessThan(5);
  await keep();
  expect(await queued('answer-reminder')).toHaveLength(5);
});

test('one part that fails stops none of the others, and is told without what was in it', async () => {
  const id = await makeOffer(world);
  await done(id, { kind: 'expire', reason: 'NOT_CONFIRMED' }, { role: 'schedule' });
  const broken = { ...catalogue.projects, casse: null } as unknown as Catalogue['projects'];
  catalogue.projects = broken;
  expect(await keepPromises(world)).toEqual({ ok: false });
  expect(world.logged).toContainEqual({
    event: 'PROMISES_NOT_KEPT',
    fields: { part: 'needs', reason: 'TypeError' },
  });
  expect(await row(id)).toMatchObject({ contact: null, erasedAt: world.clock.now() });
});

test('without time, nothing is done and nothing breaks', async () => {
  await confirmedOffer(world);
  world.pass(20 * DAY_MS);
  expect(await keepPromises(world, 0)).toEqual({ ok: true });
  expect(await queued('answer-reminder')).toEqual([]);
});
