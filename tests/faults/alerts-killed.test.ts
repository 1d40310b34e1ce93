import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { keepAlerts } from '../../netlify/adapters/alerts/keep-alerts.ts';
import { openDatabase } from '../../netlify/adapters/database.ts';
import { deliverDue } from '../../netlify/adapters/deliver-due.ts';
import {
  alertClosings,
  alertLetters,
  alerts,
  missingNeeds,
  outbox,
} from '../../netlify/database/tables.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { follow } from '../support/alert.ts';
import { testCatalogue } from '../support/catalogue.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { type TestWorld, testWorld } from '../support/test-world.ts';

// The schedule that tells, killed at each of the moments at which it speaks to the database.

const TO_THURSDAY = 69 * 3_600_000;
const PEOPLE = ['a@visiteur.example', 'b@visiteur.example'];

let fresh: FreshDatabase;
let catalogue: Catalogue;

beforeAll(async () => {
  fresh = await freshDatabase();
  const { 'des-velos': bicycles } = testCatalogue.projects;
  if (!bicycles) throw new Error('the catalogue has it');
  const soon = { ...bicycles, window: { start: '2026-09-01', end: '2026-11-25' } };
  catalogue = { ...testCatalogue, projects: { 'des-velos': bicycles, bientot: soon } };
});
afterAll(() => fresh.close());

/** Some who follow all that there is, on the Thursday, before anything was told. */
async function followers() {
  const world = testWorld(fresh.database, { catalogue: () => catalogue });
  for (const email of PEOPLE) await follow(world, { email, rhythm: ['weekly', 'closing'] });
  world.pass(TO_THURSDAY);
  const rows = await fresh.database.select().from(alerts);
  const begin = async () => {
    for (const table of [alerts, missingNeeds, outbox]) await fresh.database.delete(table);
    await fresh.database.insert(alerts).values(rows);
    world.sent.length = 0;
  };
  return { world, begin };
}

/** Runs the schedule until it has spoken so many times, and lets it speak no more. Tells whether it was stopped. */
async function runUntil(world: TestWorld, most: number): Promise<boolean> {
  const { database, close } = openDatabase(fresh.url, () => {});
  const speak = pg.Client.prototype.query;
  let spoken = 0;
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...said: unknown[]
  ) {
    spoken += 1;
    // As where its process ends: the server hears nothing more, and undoes what was not committed.
    if (spoken > most) {
      Reflect.get(this, 'connection').stream.destroy();
      const killed = new Error('killed');
      const then = said.at(-1);
      if (typeof then !== 'function') return Promise.reject(killed) as never;
      return setImmediate(() => then(killed)) as never;
    }
    return Reflect.apply(speak, this, said);
  });
  try {
    await keepAlerts({ ...world, database });
    return spoken > most;
  } finally {
    spy.mockRestore();
    // Not awaited: what was destroyed does not say that it has ended.
    void close();
  }
}

test('wherever it is killed, everybody is told everything once', async () => {
  const { world, begin } = await followers();
  let stops = 0;
  for (let most = 0; ; most += 1) {
    await begin();
    const wasStopped = await runUntil(world, most);
    for (const row of await fresh.database.select().from(alerts)) {
      const letters = (await fresh.database.select().from(alertLetters)).filter(
        ({ alertId }) => alertId === row.id,
      );
      const closings = (await fresh.database.select().from(alertClosings)).filter(
        ({ alertId }) => alertId === row.id,
      );
      // What it was told is what it is written, at any moment.
      const told = (row.toldThrough === null ? 0 : 1) + (closings.length > 0 ? 1 : 0);
      expect([most, letters.length]).toEqual([most, told]);
    }
    expect(await keepAlerts(world)).toEqual({ ok: true });
    await deliverDue(world);
    expect(world.sent.map(({ to, subject }) => `${to} ${subject.slice(0, 8)}`).sort()).toEqual([
      'a@visiteur.example Il reste',
      'a@visiteur.example On cherc',
      'b@visiteur.example Il reste',
      'b@visiteur.example On cherc',
    ]);
    if (!wasStopped) break;
    stops += 1;
  }
  expect(stops).toBeGreaterThan(30);
}, 60_000);
