import { createHmac, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addressHash } from '../../netlify/adapters/address-hash.ts';
import { openDatabase } from '../../netlify/adapters/database.ts';
import { alerts, suppressions } from '../../netlify/database/tables.ts';
import { receiveMailEvent } from '../../netlify/http/receive-mail-event.ts';
import { follow } from '../support/alert.ts';
import { emptyTables } from '../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { type TestWorld, testWorld } from '../support/test-world.ts';

const KEY = randomBytes(24);
const SECRET = `whsec_${KEY.toString('base64')}`;
const ADDRESS = 'camille@visiteur.example';

let fresh: FreshDatabase;
let world: TestWorld;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());
beforeEach(async () => {
  await emptyTables(fresh.database);
  world = testWorld(fresh.database, { mailEventsSecret: SECRET });
});

const event = (type: string, more: object = {}, to: unknown = [ADDRESS]) => ({
  type,
  created_at: '2026-11-23T15:00:00.000Z',
  data: {
    email_id: crypto.randomUUID(),
    from: 'Perron <x@perron.example>',
    to,
    subject: 'x',
    ...more,
  },
});

const bounced = (type: string) =>
  event('email.bounced', { bounce: { type, subType: 'General', message: 'x' } });

/** An event signed as Resend signs: https://www.standardwebhooks.com */
function signed(
  payload: unknown,
  {
    key = KEY,
    secondsAgo = 0,
    id = `msg_${crypto.randomUUID()}`,
    body = JSON.stringify(payload),
  } = {},
): Request {
  const timestamp = String(Math.floor(Date.now() / 1000) - secondsAgo);
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return new Request('https://perron.example/api/mail-events', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'svix-id': id,
      'svix-timestamp': timestamp,
      'svix-signature': `v1,${signature}`,
    },
    body,
  });
}

const stored = () => fresh.database.select().from(suppressions);
const known = (reason: string) => [
  { addressHash: addressHash(world.signingSecret, ADDRESS), reason, at: world.clock.now() },
];

describe('an event that is signed', () => {
  test.each([
    ['a mailbox that does not exist', bounced('Permanent'), 'bounced'],
    ['a complaint', event('email.complained'), 'complained'],
  ])('%s: the address is remembered, by a hash of it', async (_what, payload, reason) => {
    expect((await receiveMailEvent(world, signed(payload))).status).toBe(204);
    expect(await stored()).toEqual(known(reason));
    expect(JSON.stringify([await stored(), world.logged])).not.toContain('camille');
  });

  test('sent again, by the service or by somebody who heard it, is known once', async () => {
    const request = signed(bounced('Permanent'));
    const again = Array.from({ length: 10 }, () => request.clone());
    const answers = await Promise.all(again.map((each) => receiveMailEvent(world, each)));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(204));
    expect(await stored()).toEqual(known('bounced'));
  });

  test('stops the alerts of that address, and nobody else’s', async () => {
    await follow(world, { email: ADDRESS });
    await follow(world, { email: 'autre@visiteur.example' });
    await receiveMailEvent(world, signed(event('email.complained')));
    const rows = await fresh.database.select().from(alerts);
    expect(rows.map(({ status }) => status).sort()).toEqual(['active', 'stopped']);
    expect(rows.filter(({ email }) => email !== null)).toHaveLength(1);
  });

  test('to several addresses, tells of each', async () => {
    const payload = event('email.complained', {}, [ADDRESS, 'autre@visiteur.example']);
    await receiveMailEvent(world, signed(payload));
    expect(await stored()).toHaveLength(2);
  });

  test.each([
    ['a full mailbox', bounced('Transient')],
    ['an unsure bounce', bounced('Undetermined')],
    ['a message that arrived', event('email.delivered')],
    ['another shape', { type: 'email.bounced', data: 'x' }],
    ['an address that is none', event('email.complained', {}, ['x'])],
    ['something else', { type: 'contact.created', data: { email: ADDRESS } }],
    ['no event', null],
  ])('of %s, is heard and changes nothing', async (_what, payload) => {
    expect((await receiveMailEvent(world, signed(payload))).status).toBe(204);
    expect(await stored()).toEqual([]);
  });
});

describe('what is not believed', () => {
  const refusedWith = async (request: Request, status: number) => {
    const response = await receiveMailEvent(world, request);
    expect(response.status).toBe(status);
    expect(await stored()).toEqual([]);
    return response;
  };

  test('signed with another secret', () =>
    refusedWith(signed(bounced('Permanent'), { key: randomBytes(24) }), 401));

  test('signed six minutes ago, or in six minutes', async () => {
    await refusedWith(signed(bounced('Permanent'), { secondsAgo: 360 }), 401);
    await refusedWith(signed(bounced('Permanent'), { secondsAgo: -360 }), 401);
  });

  test('altered by one character', async () => {
    const good = signed(bounced('Transient'));
    const body = (await good.clone().text()).replace('Transient', 'Permanent');
    await refusedWith(new Request(good.url, { method: 'POST', headers: good.headers, body }), 401);
  });

  test('without a signature, or with one that is no signature', async () => {
    const good = signed(bounced('Permanent'));
    for (const signature of ['', 'v1,', 'x', 'v2,abc', 'v1,é']) {
      const headers = new Headers(good.headers);
      if (signature === '') headers.delete('svix-signature');
      else headers.set('svix-signature', signature);
      const body = await good.clone().text();
      await refusedWith(new Request(good.url, { method: 'POST', headers, body }), 401);
    }
  });

  test('what is no JSON, though signed', () =>
    refusedWith(signed(null, { body: 'not JSON' }), 401));

  test('too big: it is not even read', async () => {
    const body = JSON.stringify({ ...bounced('Permanent'), padding: 'x'.repeat(70_000) });
    await refusedWith(signed(null, { body }), 413);
  });

  test('another method', async () => {
    await refusedWith(new Request('https://perron.example/api/mail-events'), 405);
  });

  test('anything, where no secret is set: 503, and the log names it', async () => {
    world.mailEventsSecret = undefined;
    await refusedWith(signed(bounced('Permanent')), 503);
    expect(JSON.stringify(world.logged)).toContain('RESEND_WEBHOOK_SECRET');
  });
});

test('what cannot be stored is asked for again: 503', async () => {
  const closed = openDatabase('postgres://nobody@127.0.0.1:1/none', () => {});
  const down = { ...world, database: closed.database };
  const response = await receiveMailEvent(down, signed(bounced('Permanent')));
  expect(response.status).toBe(503);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(JSON.stringify(world.logged)).not.toContain('camille');
  await closed.close();
});
