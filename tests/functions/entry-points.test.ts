import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { testCatalogue } from '../support/catalogue.ts';
import { goodProposal, jsonProposal } from '../support/proposals.ts';
import { goodOffer, jsonRequest } from '../support/requests.ts';

// The entry points as the host loads them, in a production that nobody has set up: no database, and
// content sealed to the demonstration's key.
let folder: string;
const lines: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perron-entry-'));
  const file = join(folder, 'catalogue.json');
  await writeFile(file, JSON.stringify(testCatalogue));
  for (const name of ['DATABASE_URL', 'NETLIFY_DB_URL', 'PERRON_LOCAL']) vi.stubEnv(name, '');
  vi.stubEnv('PERRON_CATALOGUE', file);
  vi.spyOn(console, 'log').mockImplementation((line: string) => lines.push(line));
});
afterAll(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  lines.length = 0;
});

test('an offer is answered 503, and the log names what is to be set', async () => {
  const { default: offers } = await import('../../netlify/functions/offers.mts');
  const response = await offers(jsonRequest(goodOffer), {});
  expect(response.status).toBe(503);
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({ errors: [{ code: 'UNAVAILABLE' }] });
  expect(text).not.toMatch(/DATABASE_URL|PERRON_/);
  for (const name of ['DATABASE_URL', 'PERRON_SIGNING_SECRET', 'RESEND_API_KEY', 'sealTo']) {
    expect(lines.join('\n')).toContain(name);
  }
  expect(lines.join('\n')).not.toContain(goodOffer.email);
});

test('a proposal is answered 503, and nothing of it is in the log', async () => {
  const { default: submissions } = await import('../../netlify/functions/submissions.mts');
  const response = await submissions(jsonProposal(goodProposal), {});
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ errors: [{ code: 'UNAVAILABLE' }] });
  expect(lines.join('\n')).not.toContain('potager');
});

test('counts that cannot be known are answered 503', async () => {
  const { default: progress } = await import('../../netlify/functions/progress.mts');
  const request = new Request('https://perron.example/api/projects/des-velos/progress');
  const response = await progress(request, {});
  expect(response.status).toBe(503);
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('a browser is answered by a page', async () => {
  const { default: confirm } = await import('../../netlify/functions/confirm.mts');
  const request = new Request('https://perron.example/confirmer/x', {
    headers: { accept: 'text/html' },
  });
  const response = await confirm(request, {});
  expect(response.status).toBe(503);
  expect(await response.text()).toContain('<h1>Le service ne répond pas');
});

test('givers of money are sent to their campaign all the same', async () => {
  const { default: contribute } = await import('../../netlify/functions/contribute.mts');
  const request = new Request('https://perron.example/contribuer/des-velos');
  const response = await contribute(request, {});
  expect(response.status).toBe(302);
  expect(new URL(response.headers.get('location') ?? '').hostname).toBe('laruchequebec.com');
  expect(lines.join('\n')).toContain('HANDOFF_NOT_COUNTED');
});

test('each says where it is served', async () => {
  const [offers, confirm, contribute, mail, sessions, progress, rebuild, table] = await Promise.all(
    [
      import('../../netlify/functions/offers.mts'),
      import('../../netlify/functions/confirm.mts'),
      import('../../netlify/functions/contribute.mts'),
      import('../../netlify/functions/deliver-mail.mts'),
      import('../../netlify/functions/sessions.mts'),
      import('../../netlify/functions/progress.mts'),
      import('../../netlify/functions/ask-rebuild.mts'),
      import('../../netlify/functions/export-offers.mts'),
    ],
  );
  expect(offers.config).toMatchObject({ path: '/api/offers' });
  const submissions = await import('../../netlify/functions/submissions.mts');
  expect(submissions.config).toMatchObject({ path: '/api/submissions' });
  expect(confirm.config).toMatchObject({ path: ['/confirmer', '/confirmer/:token'] });
  expect(contribute.config).toMatchObject({ path: '/contribuer/:project' });
  expect(table.config).toMatchObject({ path: '/espace/projets/:slug/offres.csv' });
  expect(sessions.config).toMatchObject({
    path: ['/api/sessions', '/espace/entrer/:token', '/espace/sortir'],
  });
  expect(mail.config).toEqual({ schedule: '* * * * *' });
  expect(progress.config).toMatchObject({ path: '/api/projects/:project/progress' });
  const alerts = await import('../../netlify/functions/alerts.mts');
  expect(alerts.config).toMatchObject({ path: '/api/alerts' });
  const followed = await import('../../netlify/functions/alert-links.mts');
  expect(followed.config).toMatchObject({ path: '/alerte/:token' });
  expect(rebuild.config).toEqual({ schedule: '*/5 * * * *' });
});

test('promises are kept every ten minutes', async () => {
  const { config } = await import('../../netlify/functions/keep-promises.mts');
  expect(config).toEqual({ schedule: '*/10 * * * *' });
  const { config: alerts } = await import('../../netlify/functions/tell-alerts.mts');
  expect(alerts).toEqual({ schedule: '*/10 * * * *' });
});
