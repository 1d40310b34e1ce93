import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { countHandoff } from '../../netlify/adapters/handoff-counts.ts';
import type { HandoffWorld } from '../../netlify/adapters/world.ts';
import { handoffCounts } from '../../netlify/database/tables.ts';
import { contribute } from '../../netlify/http/contribute.ts';
import { emptyTables } from '../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { pageOf, seen } from '../support/page-of.ts';
import { testWorld } from '../support/test-world.ts';

let fresh: FreshDatabase;
let world: HandoffWorld;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());
beforeEach(async () => {
  await emptyTables(fresh.database);
  world = {
    ...testWorld(fresh.database),
    count: (project, day) => countHandoff(fresh.database, project, day),
  };
});

const CAMPAIGN =
  'https://laruchequebec.com/fr/explorer/des-velos?ref=1&utm_source=perron.example&utm_medium=referral&utm_campaign=des-velos';

const go = (path: string, init: RequestInit = {}) =>
  contribute(world, new Request(`https://perron.example${path}`, init), {});

const counts = () => fresh.database.select().from(handoffCounts);

test('sends to the campaign, tagged, and counts the day', async () => {
  for (let index = 0; index < 3; index += 1) {
    const response = await go('/contribuer/des-velos');
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(CAMPAIGN);
    expect(response.headers.get('cache-control')).toBe('no-store');
  }
  expect(await counts()).toEqual([{ project: 'des-velos', day: '2026-11-23', count: 3 }]);
});

test.each([
  '?url=https://piege.example',
  '?project=autre-hote',
  '?utm_source=piege&utm_campaign=piege&ref=2',
  '/?host=piege.example',
  '#https://piege.example',
])('nothing in the address changes where one goes: %s', async (suffix) => {
  const response = await go(`/contribuer/des-velos${suffix}`);
  expect(response.headers.get('location')).toBe(CAMPAIGN);
});

test.each([
  [{ method: 'HEAD' }],
  [{ headers: { 'sec-purpose': 'prefetch;prerender' } }],
  [{ headers: { purpose: 'prefetch' } }],
])('%j is sent but not counted', async (init) => {
  expect((await go('/contribuer/des-velos', init)).status).toBe(302);
  expect(await counts()).toEqual([]);
});

test.each([
  ['inconnu', 404, 'Ce projet n’existe pas'],
  ['constructor', 404, 'Ce projet n’existe pas'],
  ['sans-campagne', 404, 'Ce projet n’a pas de campagne de financement'],
  ['autre-hote', 404, 'La campagne de ce projet est introuvable'],
  ['termine', 410, 'La campagne de ce projet est terminée'],
  ['annule', 410, 'La campagne de ce projet est terminée'],
  ['passe', 410, 'La campagne de ce projet est terminée'],
])('%s is answered %i by a page that says: %s', async (slug, status, title) => {
  const response = await go(`/contribuer/${slug}`);
  expect(response.status).toBe(status);
  expect(response.headers.get('location')).toBe(null);
  expect(seen((await pageOf(response)).querySelector('h1')?.textContent)).toBe(title);
  expect(await counts()).toEqual([]);
});

test('another method: 405', async () => {
  const response = await go('/contribuer/des-velos', { method: 'POST' });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, HEAD');
});

test('sends at once where the count fails, and where it does not end', async () => {
  const failing = { ...world, count: () => Promise.reject(new Error('down')) };
  const request = () => new Request('https://perron.example/contribuer/des-velos');
  expect((await contribute(failing, request(), {})).status).toBe(302);
  const endless = { ...world, count: () => new Promise<void>(() => {}) };
  const start = performance.now();
  expect((await contribute(endless, request(), {})).status).toBe(302);
  expect(performance.now() - start).toBeLessThan(1000);
});

test('counts after the answer where the host allows', async () => {
  const later: Promise<unknown>[] = [];
  const request = new Request('https://perron.example/contribuer/des-velos');
  const response = await contribute(world, request, { waitUntil: (work) => later.push(work) });
  expect(response.status).toBe(302);
  await Promise.all(later);
  expect(await counts()).toMatchObject([{ count: 1 }]);
});
