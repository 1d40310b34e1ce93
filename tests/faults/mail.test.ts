import { generateIdentity } from 'age-encryption';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deliverDue } from '../../netlify/adapters/deliver-due.ts';
import type { NotSent } from '../../netlify/adapters/mailer.ts';
import { claim } from '../../netlify/adapters/outbox.ts';
import { outbox } from '../../netlify/database/tables.ts';
import { answerLink } from '../../netlify/http/answer-link.ts';
import { receiveOffer } from '../../netlify/http/receive-offer.ts';
import { PROMOTER_ADDRESS, testCatalogue } from '../support/catalogue.ts';
import { emptyTables } from '../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { goodOffer, jsonRequest } from '../support/requests.ts';
import { type TestWorld, testWorld } from '../support/test-world.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const down: NotSent = { ok: false, reason: 'MAIL_NO_ANSWER', retry: true };

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

const offer = (changes = {}) => receiveOffer(world, jsonRequest({ ...goodOffer, ...changes }), {});
const messages = () => fresh.database.select().from(outbox);

/** The schedule, once a minute, for a while. */
async function schedule(minutes: number) {
  for (let minute = 0; minute < minutes; minute += 1) {
    world.pass(MINUTE_MS);
    await deliverDue(world);
  }
}

describe('a mailer that fails for a while', () => {
  test('keeps no visitor from being thanked, and the message goes out later, once', async () => {
    world.failures = Array.from({ length: 5 }, () => down);
    expect((await offer()).status).toBe(201);
    expect(world.sent).toEqual([]);
    await schedule(60);
    expect(world.failures).toEqual([]);
    expect(world.sent).toHaveLength(1);
    expect(await messages()).toMatchObject([
      { attempts: 6, sentAt: expect.any(Date), reason: null },
    ]);
    await schedule(60);
    expect(world.sent).toHaveLength(1);
  });

  test('waits longer and longer, and as long as it is asked to', async () => {
    world.failures = [down, down, { ...down, retryAfter: 900 }, down];
    await offer();
    const due: number[] = [];
    for (const wait of [30_000, 60_000, 900_000]) {
      const [message] = await messages();
      due.push((message?.dueAt.getTime() ?? 0) - world.clock.now().getTime());
      world.pass(wait);
      await deliverDue(world);
    }
    expect(due).toEqual([30_000, 60_000, 900_000]);
  });

  test('that throws loses nothing either', async () => {
    world.failures = [new Error('broken')];
    expect((await offer()).status).toBe(201);
    expect(await messages()).toMatchObject([{ sentAt: null, failedAt: null }]);
    await schedule(1);
    expect(world.sent).toEqual([]);
    await schedule(2);
    expect(world.sent).toHaveLength(1);
  });

  test('does not try again what can never leave', async () => {
    world.failures = [{ ok: false, reason: 'MAIL_VALIDATION_ERROR', retry: false }];
    await offer();
    await schedule(10);
    expect(world.sent).toEqual([]);
    expect(await messages()).toMatchObject([
      { attempts: 1, failedAt: expect.any(Date), reason: 'MAIL_VALIDATION_ERROR' },
    ]);
  });

  test('is given up after two weeks', async () => {
    world.failures = Array.from({ length: 1000 }, () => down);
    await offer();
    for (let hours = 0; hours < 24 * 15; hours += 2) {
      world.pass(2 * HOUR_MS);
      await deliverDue(world);
    }
    expect(await messages()).toMatchObject([{ reason: 'GIVEN_UP_MAIL_NO_ANSWER' }]);
  });
});

describe('a sender that stops in the middle', () => {
  test('before sending: another one sends when its lease ends, and not before', async () => {
    world.failures = [down];
    await offer();
    world.pass(MINUTE_MS);
    expect(await claim(fresh.database, { most: 10 }, world.clock.machineNow())).toHaveLength(1);
    await schedule(1);
    expect(world.sent).toEqual([]);
    await schedule(2);
    expect(world.sent).toHaveLength(1);
  });

  test('after sending, before writing so: the message leaves again with the same key', async () => {
    const keys: string[] = [];
    const { send } = world.mailer;
    let stopped = false;
    world.mailer.send = async (message) => {
      keys.push(message.key);
      const sending = await send(message);
      if (stopped) return sending;
      stopped = true;
      throw new Error('stopped');
    };
    await offer();
    await schedule(3);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
    expect(world.sent).toHaveLength(1);
    expect(await messages()).toMatchObject([{ sentAt: expect.any(Date) }]);
  });
});

test('many senders at once send each message once', async () => {
  world.failures = Array.from({ length: 12 }, () => down);
  for (let index = 0; index < 12; index += 1) await offer({ message: `Message ${index}` });
  world.pass(HOUR_MS);
  const keys: string[] = [];
  const { send } = world.mailer;
  world.mailer.send = (message) => {
    keys.push(message.key);
    return send(message);
  };
  await Promise.all(Array.from({ length: 8 }, () => deliverDue(world)));
  expect(keys).toHaveLength(12);
  expect(new Set(keys).size).toBe(12);
});

describe('a message that cannot be written', () => {
  const confirmed = async () => {
    await offer();
    const link = world.sent[0]?.text.match(/https:\S+\/confirmer\/\S+/)?.[0] ?? '';
    await answerLink(world, new Request(link, { method: 'POST' }), {});
  };

  test('because the address is sealed to another key waits for the right one', async () => {
    const { ageIdentity } = world;
    world.ageIdentity = await generateIdentity();
    await confirmed();
    expect(world.sent).toHaveLength(1);
    expect((await messages())[1]).toMatchObject({ reason: 'CANNOT_OPEN_ADDRESS', failedAt: null });
    world.ageIdentity = ageIdentity;
    await schedule(2);
    expect(world.sent[1]?.to).toBe(PROMOTER_ADDRESS);
  });

  test('because its project is gone waits for it', async () => {
    world.failures = [down];
    await offer();
    world.catalogue = () => ({ ...testCatalogue, projects: {} });
    await schedule(2);
    expect((await messages())[0]).toMatchObject({ reason: 'PROJECT_GONE', failedAt: null });
    world.catalogue = () => testCatalogue;
    await schedule(3);
    expect(world.sent).toHaveLength(1);
  });

  test('because it has no use any more is left', async () => {
    await offer();
    const link = world.sent[0]?.text.match(/https:\S+\/confirmer\/\S+/)?.[0] ?? '';
    world.pass(8 * 24 * HOUR_MS);
    world.failures = [down];
    // A fresh link that does not leave at once, and the first one's offer confirmed meanwhile.
    await answerLink(world, new Request(link, { method: 'POST' }), {});
    await fresh.database.execute("UPDATE offers SET status = 'offered'");
    await schedule(2);
    expect(world.sent).toHaveLength(1);
    expect((await messages())[1]).toMatchObject({ reason: 'NO_LONGER_NEEDED' });
  });
});
