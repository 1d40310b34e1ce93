import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../netlify/adapters/database.ts';
import { countHandoff } from '../../netlify/adapters/handoff-counts.ts';
import { migrate } from '../../netlify/database/migrate.ts';
import { offers, outbox } from '../../netlify/database/tables.ts';
import { answerLink } from '../../netlify/http/answer-link.ts';
import { contribute } from '../../netlify/http/contribute.ts';
import { receiveOffer } from '../../netlify/http/receive-offer.ts';
import { type LocalPostgres, startPostgres } from '../../netlify/local/postgres.ts';
import { contactOf } from '../support/contact-of.ts';
import { pageOf, seen } from '../support/page-of.ts';
import { formRequest, goodOffer, jsonRequest } from '../support/requests.ts';
import { type TestWorld, testWorld } from '../support/test-world.ts';

// A server of its own, which these tests stop and start again.
let folder: string;
let server: LocalPostgres;
let opened: OpenDatabase;
let world: TestWorld;
let link: string;

const start = () => startPostgres(join(folder, 'data'), { port: server?.port });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perron-fault-'));
  await chmod(folder, 0o711);
  server = await startPostgres(join(folder, 'data'));
  await server.createDatabase('perron');
  await migrate(server.url('perron'));
  opened = openDatabase(server.url('perron'), () => {});
  world = testWorld(opened.database);
  await receiveOffer(world, jsonRequest({ ...goodOffer, name: 'Avant' }), {});
  link = world.sent[0]?.text.match(/https:\S+\/confirmer\/\S+/)?.[0] ?? '';
  await server.stop();
});

afterAll(async () => {
  await opened.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const names = async () =>
  (await opened.database.select().from(offers)).map((row) => contactOf(row).name);

describe('while the database is stopped', () => {
  test('a program is told 503, when to come back, and nothing of our inside', async () => {
    const response = await receiveOffer(world, jsonRequest(goodOffer), { ip: '203.0.113.7' });
    expect(response.status).toBe(503);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ errors: [{ code: 'NOT_STORED' }] });
    expect(text).not.toMatch(/ECONN|127\.0\.0\.1|postgres/);
  });

  test('a browser is told 503 by a page, and not thanked', async () => {
    const response = await receiveOffer(world, formRequest(goodOffer), {});
    expect(response.status).toBe(503);
    expect(response.headers.get('location')).toBe(null);
    const page = await pageOf(response);
    expect(seen(page.querySelector('h1')?.textContent)).toBe(
      'Votre envoi n’a pas pu être enregistré',
    );
    expect(seen(page.body.textContent)).not.toMatch(/merci/i);
  });

  test('a form with mistakes is still corrected', async () => {
    const response = await receiveOffer(world, jsonRequest({ ...goodOffer, email: 'x' }), {});
    expect(response.status).toBe(422);
  });

  test('a link in a mail says that it stays good', async () => {
    const response = await answerLink(world, new Request(link, { method: 'POST' }), {});
    expect(response.status).toBe(503);
    expect(seen((await pageOf(response)).body.textContent)).toContain('Votre lien reste bon');
  });

  test('givers of money are sent to the campaign at once', async () => {
    const count = (project: string, day: string) => countHandoff(opened.database, project, day);
    const request = new Request('https://perron.example/contribuer/des-velos');
    const begun = performance.now();
    const response = await contribute({ ...world, count }, request, {});
    expect(response.status).toBe(302);
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  test('no log line holds what was offered', () => {
    expect(JSON.stringify(world.logged)).not.toMatch(/camille|418 555|répare/i);
  });
});

test('once it is back, nothing of all that was stored nor sent, and everything works again', async () => {
  server = await start();
  expect(await names()).toEqual(['Avant']);
  expect(world.sent).toHaveLength(1);
  expect((await receiveOffer(world, jsonRequest(goodOffer), {})).status).toBe(201);
  expect((await answerLink(world, new Request(link, { method: 'POST' }), {})).status).toBe(200);
  expect(await opened.database.select().from(outbox)).toHaveLength(3);
  expect(world.sent).toHaveLength(3);
});

test('while it does not answer, nobody waits for long, and what was refused is not stored', async () => {
  const client = new pg.Client({ connectionString: server.url('perron') });
  await client.connect();
  await client.query('BEGIN; LOCK TABLE offers IN ACCESS EXCLUSIVE MODE');
  const begun = performance.now();
  const response = await receiveOffer(world, jsonRequest({ ...goodOffer, name: 'Bloquée' }), {});
  expect(response.status).toBe(503);
  expect(performance.now() - begun).toBeLessThan(8000);
  await client.query('ROLLBACK');
  await client.end();
  expect(await names()).not.toContain('Bloquée');
});

test('cut in the middle of a transaction, it keeps nothing, and the next try is stored', async () => {
  const client = new pg.Client({ connectionString: server.url('perron') });
  await client.connect();
  // The connection ends at the last of the statements that store an offer.
  await client.query(`
    CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$;
    CREATE TRIGGER cut BEFORE INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION cut()`);
  const offer = { ...goodOffer, name: 'Coupée', idempotencyKey: 'cut' };
  const named = async () => (await names()).filter((name) => name === 'Coupée');
  expect((await receiveOffer(world, jsonRequest(offer), {})).status).toBe(503);
  expect(await named()).toEqual([]);
  await client.query('DROP TRIGGER cut ON outbox');
  await client.end();
  expect((await receiveOffer(world, jsonRequest(offer), {})).status).toBe(201);
  expect(await named()).toHaveLength(1);
});
