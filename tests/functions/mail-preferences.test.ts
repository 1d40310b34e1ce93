import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addressHash } from '../../netlify/adapters/address-hash.ts';
import { deliver } from '../../netlify/adapters/deliver.ts';
import { suppress } from '../../netlify/adapters/mail-preferences.ts';
import { suppressedAmong } from '../../netlify/adapters/may-receive.ts';
import { queueMessage } from '../../netlify/adapters/offers/queue-message.ts';
import { outbox, suppressions, unsubscribes } from '../../netlify/database/tables.ts';
import type { MessageKind } from '../../src/letters/kinds.ts';
import { PROMOTER_ADDRESS, TEAM_ADDRESS } from '../support/catalogue.ts';
import { emptyTables } from '../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { handlers, open, press } from '../support/links.ts';
import { confirmedOffer, unconfirmedOffer } from '../support/offer-in.ts';
import { type TestWorld, testWorld } from '../support/test-world.ts';

// To whom no more mail goes: looked at when a message is about to leave.

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

let count = 0;

/** Queues a message and lets it leave, or not. */
async function send(kind: MessageKind, of: { offerId?: string; about?: Record<string, string> }) {
  const moment = { now: world.clock.now(), machineNow: world.clock.machineNow() };
  count += 1;
  const id = await queueMessage(world.database, { kind, ...of, once: `test ${count}` }, moment);
  const before = world.sent.length;
  await deliver(world, { ids: [id ?? ''], most: 1 });
  const [row] = (await fresh.database.select().from(outbox)).filter((each) => each.id === id);
  return { sent: world.sent.slice(before), row };
}

const need = { about: { project: 'des-velos', need: 'mecano' } };

describe('reminders', () => {
  test('say to mail readers how they are stopped; nothing else does', async () => {
    const offerId = await confirmedOffer(world);
    for (const { sent } of [
      await send('answer-reminder', { offerId }),
      await send('need-check', need),
    ]) {
      expect(sent[0]?.to).toBe(PROMOTER_ADDRESS);
      expect(sent[0]?.unsubscribe).toMatch(/^https:\/\/perron\.example\/desabonner\/[\w-]{83}$/);
      expect(sent[0]?.text).toContain(sent[0]?.unsubscribe);
    }
    const receipt = world.sent.at(0);
    const { sent } = await send('offer-notice', { offerId });
    for (const other of [receipt, sent[0]]) {
      expect(other?.text).toBeTruthy();
      expect(other?.unsubscribe).toBe(undefined);
      expect(other?.text).not.toContain('desabonner');
    }
  });

  test('stopped by a mail reader’s own post, from wherever it is, are sent no more; the rest is', async () => {
    const offerId = await confirmedOffer(world);
    const { sent } = await send('need-check', need);
    const response = await handlers.unsubscribe(
      world,
      new Request(sent[0]?.unsubscribe ?? '', {
        method: 'POST',
        headers: {
          origin: 'https://mail.example',
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: 'List-Unsubscribe=One-Click',
      }),
      {},
    );
    expect(response.status).toBe(200);
    for (const kind of ['need-check', 'answer-reminder'] as const) {
      const stopped = await send(kind, kind === 'need-check' ? need : { offerId });
      expect(stopped.sent).toEqual([]);
      expect(stopped.row).toMatchObject({ sentAt: null, reason: 'UNSUBSCRIBED' });
      expect(stopped.row?.failedAt).not.toBe(null);
    }
    expect((await send('offer-notice', { offerId })).sent).toHaveLength(1);
    expect((await send('offer-unanswered', { offerId })).sent[0]?.to).toBe(TEAM_ADDRESS);
  });

  test('are stopped by a multipart post too, and by none in the link’s own reading', async () => {
    const { sent } = await send('need-check', need);
    const url = sent[0]?.unsubscribe ?? '';
    await open(world, 'unsubscribe', url);
    expect(await fresh.database.select().from(unsubscribes)).toEqual([]);
    const body = new FormData();
    body.set('List-Unsubscribe', 'One-Click');
    const request = new Request(url, { method: 'POST', body });
    expect((await handlers.unsubscribe(world, request, {})).status).toBe(200);
    expect(await fresh.database.select().from(unsubscribes)).toEqual([
      { addressHash: addressHash(world.signingSecret, PROMOTER_ADDRESS), at: world.clock.now() },
    ]);
  });

  test('can be wanted again', async () => {
    const { sent } = await send('need-check', need);
    const url = sent[0]?.unsubscribe ?? '';
    await press(world, 'unsubscribe', url, { do: 'stop' });
    await press(world, 'unsubscribe', url, { do: 'resume' });
    expect((await send('need-check', need)).sent).toHaveLength(1);
  });
});

describe('an address that mail does not reach', () => {
  const barred = (address: string) => addressHash(world.signingSecret, address);

  test('is sent nothing, whatever it is, and others are', async () => {
    const offerId = await confirmedOffer(world);
    const { database, clock } = world;
    await suppress(database, barred(` ${PROMOTER_ADDRESS.toUpperCase()} `), 'bounced', clock.now());
    const stopped = await send('offer-notice', { offerId });
    expect(stopped.sent).toEqual([]);
    expect(stopped.row).toMatchObject({ reason: 'SUPPRESSED', leasedUntil: null });
    expect((await send('offer-unanswered', { offerId })).sent[0]?.to).toBe(TEAM_ADDRESS);
  });

  test('keeps an offer that it makes, and gets no second mail', async () => {
    const { database, clock } = world;
    await suppress(database, barred('camille@visiteur.example'), 'complained', clock.now());
    await unconfirmedOffer(world);
    expect(world.sent).toEqual([]);
    const [row] = await database.select().from(outbox);
    expect(row).toMatchObject({ kind: 'offer-confirmation', reason: 'SUPPRESSED' });
  });

  test('is known once, as it was known first, and found among others', async () => {
    const { database, clock } = world;
    const hash = barred(PROMOTER_ADDRESS);
    await suppress(database, hash, 'bounced', clock.now());
    world.pass(1000);
    await suppress(database, hash, 'complained', clock.now());
    expect(await database.select().from(suppressions)).toHaveLength(1);
    const found = await suppressedAmong(database, [hash, barred(TEAM_ADDRESS)]);
    expect([...found]).toEqual([[hash, 'bounced']]);
    expect(await suppressedAmong(database, [])).toEqual(new Map());
  });
});
