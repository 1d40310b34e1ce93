import { EventEmitter, once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signLink } from '../../netlify/adapters/links.ts';
import { offerHistory, offers, outbox } from '../../netlify/database/tables.ts';
import type { Command } from '../../src/offers/life/command.ts';
import { countOffers } from '../../src/offers/life/counts.ts';
import type { Actor } from '../../src/offers/life/role.ts';
import { testCatalogue } from '../support/catalogue.ts';
import { type FakeResend, startFakeResend } from '../support/fake-resend.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { type Killable, killable } from '../support/killable-process.ts';

const SECRET = 'a secret for tests, of more than 32 characters';
const GIVERS = 500;
const AT_ONCE = 40;
const KILLS = 6;
/** Fewer places than givers: some are accepted, some wait. */
const PLACES = 120;
const FAR = new Date('2030-01-01T00:00:00Z');

let fresh: FreshDatabase;
let mail: FakeResend;
let service: Killable;
let folder: string;
const progress = new EventEmitter();
const acknowledged = { offers: new Map<number, string>(), done: [] as [string, Command['kind']][] };

beforeAll(async () => {
  fresh = await freshDatabase();
  mail = await startFakeResend();
  folder = await mkdtemp(join(tmpdir(), 'perron-killed-'));
  const file = join(folder, 'catalogue.json');
  const catalogue = structuredClone(testCatalogue);
  for (const need of catalogue.projects['des-velos']?.needs ?? []) {
    if (need.id === 'mecano') need.asked = PLACES;
  }
  await writeFile(file, JSON.stringify(catalogue));
  service = await killable(join(import.meta.dirname, 'offers-process.ts'), {
    DATABASE_URL: fresh.url,
    MAIL_URL: mail.url,
    CATALOGUE: file,
    SECRET,
  });
  await live();
}, 300_000);

afterAll(async () => {
  await service.stop();
  await mail.close();
  await fresh.close();
  await rm(folder, { recursive: true });
});

/** Five hundred givers and their promoters, while everything breaks that can. */
async function live() {
  let next = 0;
  const worker = async () => {
    while (next < GIVERS) {
      const giver = next;
      next += 1;
      await oneStory(giver);
    }
  };
  const trouble = (async () => {
    for (let kills = 0; kills < KILLS; kills += 1) {
      // Once some more is acknowledged: the moment within a request is left to chance.
      await stored(Math.floor(((kills + 1) * GIVERS) / (KILLS + 1)));
      await service.kill();
      await cutDatabase();
      mail.next = [
        { status: 429, body: { name: 'rate_limit_exceeded' }, headers: { 'retry-after': '1' } },
        { status: 500, body: { name: 'internal_server_error' } },
        'hang' as const,
        'cut' as const,
      ][kills % 4];
    }
  })();
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  await trouble;
  await drain();
}

/** Once so many offers are acknowledged. */
async function stored(count: number) {
  if (acknowledged.offers.size < count) await once(progress, String(count));
}

/** Ends every connection that the process has, in the middle of whatever it does. */
async function cutDatabase() {
  await fresh.database.execute(sql`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`);
}

async function oneStory(giver: number) {
  const body = JSON.stringify({
    project: 'des-velos',
    need: 'mecano',
    quantity: 1,
    message: `Message secret ${giver}`,
    name: `Personne-Secrète ${giver}`,
    email: `secret${giver}@visiteur.example`,
    phone: '418 555-0123',
    consent: true,
    idempotencyKey: `key ${giver}`,
  });
  const stored = await untilAcknowledged(() => service.post('/api/offers', body));
  const { id } = JSON.parse(stored) as { id: string };
  acknowledged.offers.set(giver, id);
  progress.emit(String(acknowledged.offers.size));
  if (giver % 10 === 9) return;
  const token = signLink(SECRET, 'confirm-offer', id, FAR);
  await untilAcknowledged(() => service.post(`/confirmer/${token}`, '', 'text/plain'));
  acknowledged.done.push([id, 'confirm']);
  const promoter: Actor = { role: 'promoter', of: 'des-velos' };
  if (giver % 5 === 1) return decided(id, { kind: 'withdraw' }, { role: 'giver' });
  if (giver % 5 === 2) return decided(id, { kind: 'decline', reason: 'OTHER' }, promoter);
  await decided(id, { kind: 'accept', quantity: 1 }, promoter);
  if (giver % 5 === 3) await decided(id, { kind: 'deliver', quantity: 1 }, promoter);
}

async function decided(offerId: string, command: Command, actor: Actor) {
  const body = JSON.stringify({ offerId, command, actor });
  const answer = await untilAcknowledged(() => service.post('/decide', body));
  const { code } = JSON.parse(answer) as { code: string };
  if (code === 'DONE') acknowledged.done.push([offerId, command.kind]);
}

/** Asks again, as people do, until it is answered that it is done. */
async function untilAcknowledged(ask: () => ReturnType<Killable['post']>): Promise<string> {
  for (;;) {
    const answer = await ask();
    if (answer && answer.status < 300) return answer.text;
    if (answer && answer.status !== 503) throw new Error(`answered ${answer.status}`);
    await turn();
  }
}

/** Two schedules at once, an hour apart each time, until nothing is left to send. */
async function drain() {
  const waiting = sql`SELECT count(*)::int AS n FROM outbox WHERE sent_at IS NULL AND failed_at IS NULL`;
  for (;;) {
    await Promise.all([service.post('/deliver', '1800000'), service.post('/deliver', '1800000')]);
    const { rows } = await fresh.database.execute<{ n: number }>(waiting);
    if (rows[0]?.n === 0) return;
  }
}

describe('killed at any moment, cut from its database, with a mailer that fails', () => {
  test('every acknowledged act is there', async () => {
    const stored = new Set((await fresh.database.select().from(offers)).map(({ id }) => id));
    expect(acknowledged.offers.size).toBe(GIVERS);
    expect(stored.size).toBe(GIVERS);
    for (const id of acknowledged.offers.values()) expect(stored).toContain(id);
    const lines = await fresh.database.select().from(offerHistory);
    const done = new Set(lines.map(({ offerId, command }) => `${offerId} ${command}`));
    expect(acknowledged.done.length).toBeGreaterThan(GIVERS);
    for (const [id, kind] of acknowledged.done) expect(done).toContain(`${id} ${kind}`);
  });

  test('the counts are those that the history adds up to, and no place was given twice', async () => {
    const rows = await fresh.database.select().from(offers);
    const lines = await fresh.database.select().from(offerHistory).orderBy(offerHistory.id);
    const replayed = new Map<string, (typeof rows)[number]>();
    for (const row of rows) {
      replayed.set(row.id, { ...row, status: 'unconfirmed', accepted: null, delivered: null });
    }
    for (const { offerId, command, fromStatus, toStatus, quantity } of lines) {
      const row = replayed.get(offerId);
      if (!row) throw new Error('a line of history without its offer');
      if (command !== null) expect(row.status).toBe(fromStatus);
      row.status = toStatus;
      if (command === 'accept') row.accepted = quantity;
      if (command === 'deliver') row.delivered = quantity;
    }
    for (const row of rows) expect(replayed.get(row.id)?.status).toBe(row.status);
    const counts = countOffers(rows);
    expect(countOffers([...replayed.values()])).toEqual(counts);
    expect(counts.accepted).toBeLessThanOrEqual(PLACES);
    expect(counts.accepted).toBeGreaterThan(PLACES / 2);
  });

  test('each message went out once as the mailer saw it, and none was forgotten', async () => {
    const queued = await fresh.database.select().from(outbox);
    const keys = mail.emails.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const out = new Set(keys);
    for (const { id, sentAt, failedAt, reason } of queued) {
      if (sentAt) expect(out).toContain(id);
      else expect([failedAt !== null, reason]).toEqual([true, 'NO_LONGER_NEEDED']);
    }
    const known = new Set(queued.map(({ id }) => id));
    for (const key of keys) expect(known).toContain(key);
    expect(new Set(queued.map(({ once }) => once)).size).toBe(queued.length);
  });

  test('no line of the log holds an address, a telephone, a name or a message', () => {
    const log = service.lines.filter((line) => !line.startsWith('ready '));
    expect(log.length).toBeGreaterThan(GIVERS);
    expect(
      log.filter((line) =>
        /@|418[ .-]?555[ .-]?0\d{3}|secr[eè]t|Personne|atelier|equipe/i.test(line),
      ),
    ).toEqual([]);
  });
});
