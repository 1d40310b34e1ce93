import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readLink } from '../../../netlify/adapters/links.ts';
import { placeLimit } from '../../../netlify/adapters/place-limit.ts';
import { openAnswers, openText } from '../../../netlify/adapters/submissions/sealed-columns.ts';
import {
  outbox,
  rateLimits,
  submissionHistory,
  submissions,
} from '../../../netlify/database/tables.ts';
import { receiveSubmission } from '../../../netlify/http/submissions/receive-submission.ts';
import { readAnswers, writeAnswers } from '../../../src/submissions/form/answers.ts';
import { proposal, proposalForm } from '../../../src/submissions/form/proposal.ts';
import { testCatalogue } from '../../support/catalogue.ts';
import { emptyTables } from '../../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../../support/fresh-database.ts';
import { pageOf, seen } from '../../support/page-of.ts';
import {
  formProposal,
  goodProject,
  goodProposal,
  jsonProposal,
  proposalWith,
} from '../../support/proposals.ts';
import { START, type TestWorld, testWorld } from '../../support/test-world.ts';

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

const send = (request: Request, ip?: string) => receiveSubmission(world, request, { ip });
const stored = () => fresh.database.select().from(submissions);
const { email } = goodProject.promoter;
const answers = writeAnswers(proposalForm, { ...goodProject, body: goodProposal.body });
const typed = { ...answers, consent: 'oui' };

describe('a proposal that nothing is wrong with', () => {
  test('is stored with its history and its messages, and answered 201', async () => {
    const response = await send(jsonProposal(goodProposal));
    expect(response.status).toBe(201);
    const [row, ...others] = await stored();
    if (!row) throw new Error('nothing is stored');
    expect(others).toEqual([]);
    expect(await response.json()).toEqual({
      id: row.id,
      slug: 'un-potager-sur-le-toit-de-l-ecole',
      status: 'received',
      findings: [],
    });
    expect(row).toMatchObject({
      status: 'received',
      caisse: 'caisse-de-limoilou',
      confirmedAt: null,
      changes: null,
      consentVersion: '2026-11',
      consentText: 'J’accepte que Perron garde ma proposition.',
      policyVersion: '2026-11',
    });
    expect(JSON.stringify(row)).not.toMatch(/potager@|voisins|Toits Verts/);
    const { dataKeys } = world;
    expect(openText(dataKeys, 'submissions.email', row.id, row.email)).toBe(email);
    const sent = openAnswers(dataKeys, 'submissions.sent_answers', row.id, row.sentAnswers) ?? {};
    expect(sent).toEqual(openAnswers(dataKeys, 'submissions.answers', row.id, row.answers));
    const { body, ...project } = readAnswers(proposalForm, sent) as Record<string, unknown>;
    expect(body).toBe(goodProposal.body);
    expect(proposal.parse(project)).toEqual(proposal.parse(goodProject));
    expect(await fresh.database.select().from(submissionHistory)).toMatchObject([
      {
        submissionId: row.id,
        actor: 'promoter',
        command: 'send',
        fromStatus: 'draft',
        toStatus: 'received',
        revision: row.revision,
      },
    ]);
    const messages = await fresh.database.select().from(outbox);
    expect(messages.map(({ kind }) => kind).sort()).toEqual(['draft-sync', 'submission-received']);
    expect(world.sent).toMatchObject([{ to: email }]);
    expect(JSON.stringify(world.logged)).not.toMatch(/potager@|voisins/);
  });

  test('may say that it is open', async () => {
    expect((await send(jsonProposal(proposalWith({ status: 'open' })))).status).toBe(201);
  });

  test('tells the advice that the criteria give', async () => {
    const financial = {
      id: 'terre',
      category: 'financial',
      title: 'De la terre',
      amount: 300,
      use: 'purchase',
    };
    const response = await send(
      jsonProposal(proposalWith({ needs: [...goodProject.needs, financial] })),
    );
    expect(response.status).toBe(201);
    const { findings } = (await response.json()) as { findings: unknown[] };
    expect(findings).toMatchObject([
      {
        code: 'NO_FUNDING_PARTNER',
        severity: 'advise',
        field: expect.any(String),
        message: expect.stringMatching(/\.$/),
      },
    ]);
  });

  test('by a form without JavaScript, leads to where it is followed, and says the same', async () => {
    const response = await send(formProposal(typed));
    expect(response.status).toBe(303);
    const [row] = await stored();
    const path = response.headers.get('location') ?? '';
    expect(path).toMatch(/^\/proposition\/[\w-]+\/$/);
    const token = path.split('/')[2] ?? '';
    const { signingSecret, clock } = world;
    expect(readLink(signingSecret, 'follow-submission', token, clock.now())).toMatchObject({
      ok: true,
      id: row?.id,
      expired: false,
    });
    // The same content: the same proposal.
    expect((await send(jsonProposal(goodProposal))).status).toBe(200);
    expect(await stored()).toHaveLength(1);
  });

  test('by a form with files of any type, is read', async () => {
    const body = new FormData();
    for (const [name, values] of Object.entries(typed)) {
      for (const value of [values].flat()) body.append(name, value);
    }
    const request = new Request('https://perron.example/api/submissions', { method: 'POST', body });
    expect((await send(request)).status).toBe(303);
  });
});

describe('the same proposal again', () => {
  test('with its key is found, with its id and its slug', async () => {
    const keyed = { ...goodProposal, idempotencyKey: 'a-key' };
    const first = await send(jsonProposal(keyed));
    const again = await send(jsonProposal(keyed));
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(await again.json()).toEqual(await first.json());
    expect(await stored()).toHaveLength(1);
    expect(world.sent).toHaveLength(1);
    expect(await fresh.database.select().from(submissionHistory)).toHaveLength(1);
  });

  test('without a key, the same day, is found too', async () => {
    await send(jsonProposal(goodProposal));
    const upper = { ...goodProject.promoter, email: email.toUpperCase() };
    expect((await send(jsonProposal(proposalWith({ promoter: upper })))).status).toBe(200);
    expect(await stored()).toHaveLength(1);
    world.pass(86_400_000);
    expect((await send(jsonProposal(goodProposal))).status).toBe(201);
    expect((await stored()).map(({ slug }) => slug).sort()).toEqual([
      'un-potager-sur-le-toit-de-l-ecole',
      'un-potager-sur-le-toit-de-l-ecole-2',
    ]);
  });

  test('with its key and something else in it is not thanked for', async () => {
    await send(jsonProposal({ ...goodProposal, idempotencyKey: 'a-key' }));
    const other = { ...proposalWith({ title: 'Autre chose' }), idempotencyKey: 'a-key' };
    const response = await send(jsonProposal(other));
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      errors: [{ field: 'idempotencyKey', code: 'KEY_REUSED' }],
    });
    const page = await send(formProposal({ ...typed, idempotencyKey: 'a-key', title: 'Tierce' }));
    expect(page.status).toBe(422);
    expect(await stored()).toHaveLength(1);
    expect(world.sent).toHaveLength(1);
  });
});

describe('a proposal that cannot be taken', () => {
  const need = (changes: object) => ({
    needs: [...goodProject.needs, { ...goodProject.needs[0], id: 'tiers', ...changes }],
  });
  const money = { category: 'financial', title: 'Argent', amount: 600 };

  test.each([
    [{ needs: [{ ...money, use: 'purchase' }] }, 'needs', 'MONEY_ONLY'],
    [
      { needs: [{ ...money, use: 'working-capital' }, goodProject.needs[0]] },
      'needs[0].use',
      'WORKING_CAPITAL',
    ],
    [{ window: { start: '2027-03-01' } }, 'window.end', 'NO_END_DATE'],
    [{ window: { start: '2027-03-01', end: '2029-03-01' } }, 'window.end', 'TOO_LONG'],
    [{ kind: 'extension' }, 'extends', 'EXTENSION_UNDESCRIBED'],
    [
      { promoter: { ...goodProject.promoter, legalForm: 'business' } },
      'promoter.legalForm',
      'LEGAL_FORM',
    ],
    [{ title: '' }, 'title', 'REQUIRED'],
    [{ title: 'x'.repeat(500) }, 'title', 'TOO_LONG'],
    [{ title: ['un', 'deux'] }, 'title', 'WRONG_TYPE'],
    [{ caisse: 'inconnue' }, 'caisse', 'UNKNOWN_REFERENCE'],
    [{ caisse: 'constructor' }, 'caisse', 'UNKNOWN_REFERENCE'],
    [{ region: '__proto__' }, 'region', 'UNKNOWN_REFERENCE'],
    [{ status: 'completed' }, 'status', 'UNKNOWN_FIELD'],
    [{ admittedUnder: '2026-11' }, 'admittedUnder', 'UNKNOWN_FIELD'],
    [{ published: '2026-11-01' }, 'published', 'UNKNOWN_FIELD'],
    [{ outcome: { date: '2027-01-01', text: 'Fait.' } }, 'outcome', 'UNKNOWN_FIELD'],
    [{ cancellation: { date: '2027-01-01', text: 'Non.' } }, 'cancellation', 'UNKNOWN_FIELD'],
    [
      { promoter: { ...goodProject.promoter, contact: 'age1…' } },
      'promoter.contact',
      'UNKNOWN_FIELD',
    ],
    [need({ skill: 'magie' }), 'needs[2].skill', 'UNKNOWN_REFERENCE'],
    [need({ quantity: '2' }), 'needs[2].quantity', 'WRONG_TYPE'],
    [{ promoter: { ...goodProject.promoter, email: 'potager' } }, 'promoter.email', 'WRONG_FORM'],
    [{ summary: 'Écrivez à moi@promoteur.example.' }, 'summary', 'CONTACT_TOLD'],
  ])('%j is refused on %s, %s', async (changes, field, code) => {
    const response = await send(jsonProposal(proposalWith(changes)));
    expect(response.status).toBe(422);
    const { errors } = (await response.json()) as { errors: object[] };
    expect(errors).toContainEqual({ field, code, message: expect.stringMatching(/\.$/) });
    expect(await stored()).toEqual([]);
    expect(world.sent).toEqual([]);
  });

  test.each([
    [{ consent: false }, 'consent', 'REQUIRED'],
    [{ consent: undefined }, 'consent', 'REQUIRED'],
    [{ website: 'https://robot.example' }, 'website', 'NOT_EMPTY'],
    [{ idempotencyKey: 'k'.repeat(201) }, 'idempotencyKey', 'TOO_LONG'],
    [{ idempotencyKey: 12 }, 'idempotencyKey', 'WRONG_FORM'],
    [{ body: '<script>alert(1)</script>' }, 'body', 'RAW_HTML'],
    [{ body: ['texte'] }, 'body', 'WRONG_TYPE'],
    [{ project: undefined }, 'title', 'REQUIRED'],
  ])('%j beside its project is refused on %s, %s', async (changes, field, code) => {
    const response = await send(jsonProposal({ ...goodProposal, ...changes }));
    expect(response.status).toBe(422);
    const { errors } = (await response.json()) as { errors: object[] };
    expect(errors).toContainEqual({ field, code, message: expect.stringMatching(/\.$/) });
    expect(await stored()).toEqual([]);
  });

  test('tells everything that is wrong at once', async () => {
    const response = await send(jsonProposal({ project: { title: 'Seul' } }));
    const { errors } = (await response.json()) as { errors: { field: string }[] };
    const fields = errors.map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(['summary', 'caisse', 'needs', 'consent']));
    expect(new Set(fields).size).toBe(fields.length);
  });

  test('to a caisse that pauses: 409, before all that is wrong in it', async () => {
    const catalogue = structuredClone(testCatalogue);
    for (const caisse of Object.values(catalogue.caisses)) caisse.participation = 'paused';
    world.catalogue = () => catalogue;
    const response = await send(jsonProposal(proposalWith({ title: '' })));
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({
      errors: [{ field: 'caisse', code: 'CAISSE_PAUSED' }],
    });
  });

  test.each(['pas du JSON', '{"project":', ''])('%j is not read', async (body) => {
    const response = await send(jsonProposal(body));
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ code: 'UNREADABLE' }] });
  });

  test.each(['null', '[]', '"texte"', '12', '{}'])('%j is no proposal', async (body) => {
    expect((await send(jsonProposal(body))).status).toBe(422);
  });

  test('too big: 413; of another type, or compressed: 415; read: 405', async () => {
    const long = { ...goodProposal, body: 'x'.repeat(70_000) };
    expect((await send(jsonProposal(long))).status).toBe(413);
    const text = jsonProposal(goodProposal, { 'content-type': 'text/plain' });
    const compressed = jsonProposal(goodProposal, { 'content-encoding': 'gzip' });
    expect((await send(text)).status).toBe(415);
    expect((await send(compressed)).status).toBe(415);
    const read = await send(new Request('https://perron.example/api/submissions'));
    expect([read.status, read.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test.each([
    [{ origin: 'https://ailleurs.example' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'https://perron.example' }, 201],
  ])('from %j: %i', async (headers, status) => {
    expect((await send(jsonProposal(goodProposal, headers as Record<string, string>))).status).toBe(
      status,
    );
    expect(await stored()).toHaveLength(status === 201 ? 1 : 0);
  });
});

describe('too many', () => {
  test('to one mailbox: the 21st of a day is told when to come back, and is not there', async () => {
    const address = (count: number) => `Potager+${count}@promoteur.example`;
    const one = (count: number) =>
      send(
        jsonProposal(
          proposalWith({
            title: `Potager numéro ${count}`,
            promoter: { ...goodProject.promoter, email: address(count) },
          }),
        ),
      );
    for (let count = 0; count < 20; count += 1) expect((await one(count)).status).toBe(201);
    const response = await one(20);
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await stored()).toHaveLength(20);
    expect(world.sent).toHaveLength(20);
    // What was stored is found again all the same.
    expect((await one(3)).status).toBe(200);
  });

  test('from one place, however sound they are', async () => {
    const ip = '203.0.113.7';
    const { bucket, seconds, most } = placeLimit(world, ip);
    const span = seconds * 1000;
    const spanStart = new Date(Math.floor(START.getTime() / span) * span);
    await fresh.database.insert(rateLimits).values({ bucket, spanStart, hits: most - 1 });
    expect((await send(jsonProposal(goodProposal), ip)).status).toBe(201);
    const response = await send(jsonProposal(goodProposal), ip);
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await send(jsonProposal(goodProposal), '203.0.113.99')).status).toBe(200);
  });
});

test('what cannot be stored is not thanked for', async () => {
  const broken = testWorld(fresh.database, {
    database: new Proxy(fresh.database, {
      get: (target, name) =>
        name === 'transaction'
          ? () => Promise.reject(new Error('cut'))
          : Reflect.get(target, name, target),
    }),
  });
  const response = await receiveSubmission(broken, jsonProposal(goodProposal), {});
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('30');
  expect(await response.json()).toMatchObject({ errors: [{ code: 'NOT_STORED' }] });
  expect(broken.sent).toEqual([]);
});

describe('a browser without JavaScript', () => {
  test('gets what it typed back, with what is to be corrected', async () => {
    const title = '"><script>alert(1)</script>';
    const response = await send(
      formProposal({ ...typed, title, 'promoter.email': 'potager', region: '', consent: 'oui' }),
    );
    expect(response.status).toBe(422);
    expect(response.headers.get('content-type')).toMatch('text/html');
    const page = await pageOf(response);
    expect(page.querySelector('script')).toBe(null);
    expect(seen(page.title)).toMatch(/^Erreur : /);
    const links = [...page.querySelectorAll('[data-error-summary] a')];
    expect(links.map((link) => link.getAttribute('href')).sort()).toEqual([
      '#promoter.email',
      '#region',
    ]);
    for (const link of links) {
      const id = link.getAttribute('href')?.slice(1) ?? '';
      const field = page.getElementById(id);
      expect(field?.getAttribute('aria-invalid')).toBe('true');
      expect(page.querySelector(`label[for="${id}"]`)?.textContent).not.toBe('');
    }
    expect(page.getElementById('title')?.getAttribute('value')).toBe(title);
    expect(page.getElementById('consent')?.hasAttribute('checked')).toBe(true);
    expect(page.querySelector('form')?.getAttribute('action')).toBe('/api/submissions');
    expect(await stored()).toEqual([]);
  });

  test('sends that page again, corrected, and it is taken', async () => {
    const page = await pageOf(await send(formProposal({ ...typed, region: '' })));
    const fields: Record<string, string[]> = {};
    for (const control of page.querySelectorAll('form [name]')) {
      const name = control.getAttribute('name') ?? '';
      if (control.getAttribute('type') === 'checkbox' && !control.hasAttribute('checked')) continue;
      const value = control.getAttribute('value') ?? control.textContent ?? '';
      fields[name] = [...(fields[name] ?? []), value];
    }
    const again = await send(formProposal({ ...fields, region: 'capitale-nationale' }));
    expect(again.status).toBe(303);
    expect((await send(jsonProposal(goodProposal))).status).toBe(200);
  });
});
