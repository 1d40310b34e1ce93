import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inTransaction } from '../../netlify/adapters/database.ts';
import { act } from '../../netlify/adapters/offers/act.ts';
import { eraseOffer } from '../../netlify/adapters/privacy/erase-offer.ts';
import { readProgress } from '../../netlify/adapters/progress/read-progress.ts';
import { coverages, type OfferRow, offers } from '../../netlify/database/tables.ts';
import type { ledgerKinds } from '../../src/offers/progress/ledger.ts';
import { arbitraryCommand, arbitraryRole } from '../support/arbitrary-offer.ts';
import { emptyTables } from '../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { makeOffer } from '../support/make-offer.ts';
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

async function known() {
  const reading = await readProgress(fresh.url, 10_000);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.projects;
}

test('an empty database knows of no project', async () => {
  expect([...(await known())]).toEqual([]);
});

test('a project has its counts and its days', async () => {
  const offerId = await makeOffer(world, { quantity: 2 });
  await act(world, { offerId, command: { kind: 'confirm' }, actor: { role: 'giver' } });
  world.pass(2 * 86_400_000);
  const at = world.clock.now();
  const actor = { role: 'promoter', of: 'des-velos' } as const;
  await act(world, { offerId, command: { kind: 'accept', quantity: 1 }, actor });
  await fresh.database.insert(coverages).values({
    ...{ id: randomUUID(), project: 'des-velos', need: 'velos', quantity: 5, at },
    ...{ actor: 'promoter', actorOf: 'des-velos' },
  });
  const none = { offered: 0, accepted: 0, delivered: 0, elsewhere: 0, dropped: 0, broken: 0 };
  expect((await known()).get('des-velos')?.needs).toMatchObject({
    mecano: {
      accepted: 1,
      days: [
        { day: '2026-11-25', ...none, accepted: 1, dropped: 1 },
        { day: '2026-11-23', ...none, offered: 2 },
      ],
    },
    velos: { added: 5, days: [{ day: '2026-11-25', ...none, elsewhere: 5 }] },
  });
  expect(JSON.stringify([...(await known())])).not.toMatch(/camille|418.?555|samedi/i);
});

test('a project has the number of those from whom help has come, each counted once', async () => {
  const actor = { role: 'promoter', of: 'des-velos' } as const;
  const give = async (need: string, email: string) => {
    const offerId = await makeOffer(world, { need, email });
    await act(world, { offerId, command: { kind: 'confirm' }, actor: { role: 'giver' } });
    await act(world, { offerId, command: { kind: 'accept', quantity: 1 }, actor });
    return () => act(world, { offerId, command: { kind: 'deliver', quantity: 1 }, actor });
  };
  await (await give('velos', 'camille@visiteur.example'))();
  await (await give('mecano', 'Camille@visiteur.example'))();
  await give('velos', 'plus.tard@visiteur.example');
  expect((await known()).get('des-velos')?.givers).toBe(1);
  await (await give('velos', 'louis@visiteur.example'))();
  expect((await known()).get('des-velos')?.givers).toBe(2);
});

test('whoever has given counts once for a project and once for the site, also once erased', async () => {
  const actorOf = (of: string) => ({ role: 'promoter', of }) as const;
  const give = async (project: string, need: string, email: string) => {
    const offerId = await makeOffer(world, { project, need, email });
    await act(world, { offerId, command: { kind: 'confirm' }, actor: { role: 'giver' } });
    for (const kind of ['accept', 'deliver'] as const) {
      await act(world, { offerId, command: { kind, quantity: 1 }, actor: actorOf(project) });
    }
    return offerId;
  };
  const camille = 'camille@visiteur.example';
  await give('des-velos', 'velos', camille);
  await give('des-velos', 'mecano', camille);
  await give('des-velos', 'velos', 'louis@visiteur.example');
  await fresh.database.execute(sql`
    INSERT INTO offers SELECT (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(),
      'project', 'un-autre', 'idempotency_key', gen_random_uuid(), 'fingerprint', gen_random_uuid()))).*
    FROM offers o WHERE need = 'mecano'`);
  const counted = async () => {
    const reading = await readProgress(fresh.url, 10_000);
    if (!reading.ok) throw new Error(reading.reason);
    const of = (slug: string) => reading.projects.get(slug)?.givers;
    return [of('des-velos'), of('un-autre'), reading.givers];
  };
  expect(await counted()).toEqual([2, 1, 2]);
  // One after the other, then the last ones at once: whichever is erased first, nobody is counted twice.
  const rows = await fresh.database.select().from(offers).orderBy(offers.id);
  const erase = (row: OfferRow) =>
    inTransaction(fresh.database, (statements) => eraseOffer(statements, row, world.clock.now()));
  const [first, ...others] = rows;
  if (!first) throw new Error('no offers');
  expect(await erase(first)).toBe(true);
  expect(await counted()).toEqual([2, 1, 2]);
  await Promise.all(others.map(erase));
  expect(await counted()).toEqual([2, 1, 2]);
});

test('the counts are what the history adds up to, whatever is asked of the offers', async () => {
  const step = fc.record({ offer: fc.nat(3), command: arbitraryCommand, role: arbitraryRole });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      await emptyTables(fresh.database);
      const ids: string[] = [];
      for (const need of ['mecano', 'mecano', 'velos', undefined]) {
        ids.push(await makeOffer(world, { need, quantity: 2, email: `${randomUUID()}@a.example` }));
      }
      for (const offerId of ids) {
        await act(world, { offerId, command: { kind: 'confirm' }, actor: { role: 'giver' } });
      }
      for (const { offer, command, role } of steps) {
        world.pass(3_600_000 * 7);
        const offerId = ids[offer];
        if (offerId) await act(world, { offerId, command, actor: { role } });
      }
      for (const { needs } of (await known()).values()) {
        for (const { days, ...counts } of Object.values(needs)) {
          const sum = (kind: (typeof ledgerKinds)[number]) =>
            days.reduce((total, day) => total + day[kind], 0);
          expect(counts).toMatchObject({
            offered: sum('offered') - sum('accepted') - sum('dropped'),
            accepted: sum('accepted') - sum('broken'),
            delivered: sum('delivered'),
          });
        }
      }
    }),
    { numRuns: 25 },
  );
});

test('a database that is not there is told, and not waited for', async () => {
  const reading = await readProgress('postgres://perron:x@127.0.0.1:1/perron', 10_000);
  expect(reading).toEqual({ ok: false, reason: 'ECONNREFUSED' });
});

test('neither is one that takes the call and never answers', async () => {
  const silent = createServer(() => {});
  await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
  const address = silent.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const start = performance.now();
  const reading = await readProgress(`postgres://a:b@127.0.0.1:${address.port}/c`, 300);
  expect(reading).toMatchObject({ ok: false });
  expect(performance.now() - start).toBeLessThan(3_000);
  silent.close();
});
