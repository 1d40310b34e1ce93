import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { linkUrl } from '../../../netlify/adapters/links.ts';
import {
  createInvitation,
  revokeInvitation,
} from '../../../netlify/adapters/submissions/invitations.ts';
import { openAnswers } from '../../../netlify/adapters/submissions/sealed-columns.ts';
import { submissions } from '../../../netlify/database/tables.ts';
import { openInvitation } from '../../../netlify/http/submissions/form-invitation.ts';
import { testCatalogue } from '../../support/catalogue.ts';
import { emptyTables } from '../../support/empty-tables.ts';
import { admitted, formRequest } from '../../support/follow-form.ts';
import { type FreshDatabase, freshDatabase } from '../../support/fresh-database.ts';
import { type TestWorld, testWorld } from '../../support/test-world.ts';

const CAISSE = 'caisse-de-limoilou';
const DAY_MS = 86_400_000;

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

const rows = () => fresh.database.select().from(submissions);

async function invite(once = false): Promise<{ id: string; path: string }> {
  const id = world.newId();
  await createInvitation(world, { id, caisse: CAISSE, once, days: 30 });
  const expires = new Date(world.clock.now().getTime() + 30 * DAY_MS);
  return { id, path: new URL(linkUrl(world, 'invitation', id, expires)).pathname };
}

const open = (path: string, fields?: Record<string, string>) => {
  const [token = ''] = path.split('/').filter(Boolean).slice(2);
  return openInvitation(() => world, formRequest(path, fields), {}, token);
};

test('greets whoever is invited, without a word written', async () => {
  const { path } = await invite(true);
  for (let times = 0; times < 2; times += 1) {
    expect(await open(path)).toMatchObject({
      status: 200,
      page: { kind: 'greeting', caisse: { slug: CAISSE, name: 'Caisse de Limoilou' } },
    });
  }
  expect(await rows()).toEqual([]);
});

test('begins a form that the caisse has invited to, and is its own', async () => {
  const { id, path } = await invite();
  // The caisse that invites is chosen, whatever a form says.
  const begun = await open(path, { ...admitted, caisse: 'autre' });
  expect(begun).toMatchObject({ status: 303 });
  const [row] = await rows();
  expect(row).toMatchObject({ status: 'draft', caisse: CAISSE, invitation: id });
  expect(
    openAnswers(world.dataKeys, 'submissions.answers', row?.id ?? '', row?.answers ?? null),
  ).toEqual({ caisse: [CAISSE], region: ['capitale-nationale'] });
  expect((await open(path, admitted)).status).toBe(303);
  expect(await rows()).toHaveLength(2);
});

test('says why a project is not for here, and begins nothing', async () => {
  const { path } = await invite();
  expect(await open(path, { ...admitted, argent: 'oui' })).toMatchObject({
    status: 422,
    page: { kind: 'judged', view: { path, excluded: [{ code: 'MONEY_ONLY' }] } },
  });
  expect(await rows()).toEqual([]);
});

test('that serves once begins one form, however many come at once', async () => {
  const { path } = await invite(true);
  const all = await Promise.all([1, 2, 3].map(() => open(path, admitted)));
  expect(all.map(({ status }) => status).sort()).toEqual([303, 410, 410]);
  expect(await rows()).toHaveLength(1);
  expect(await open(path)).toMatchObject({
    status: 410,
    page: { kind: 'door', answer: { title: 'Cette invitation a déjà servi' } },
  });
});

test('that is taken back, late, altered or of a caisse that pauses opens nothing', async () => {
  const { id, path } = await invite();
  expect((await open(`${path.slice(0, -3)}/`)).status).toBe(403);
  const pausing = testWorld(fresh.database, {
    catalogue: () => ({
      ...testCatalogue,
      caisses: Object.fromEntries(
        Object.entries(testCatalogue.caisses).map(([slug, caisse]) => [
          slug,
          { ...caisse, participation: 'paused' as const },
        ]),
      ),
    }),
  });
  const token = path.split('/').at(-2) ?? '';
  const paused = await openInvitation(() => pausing, formRequest(path, admitted), {}, token);
  expect(paused).toMatchObject({ status: 410, page: { answer: { links: [{}] } } });
  world.pass(31 * DAY_MS);
  expect((await open(path, admitted)).status).toBe(410);
  const again = await invite();
  await revokeInvitation(world, { id: again.id, caisse: CAISSE });
  expect(await open(again.path, admitted)).toMatchObject({
    status: 410,
    page: { answer: { title: 'Cette invitation a été reprise' } },
  });
  expect(id).not.toBe(again.id);
  expect(await rows()).toEqual([]);
});

test('takes nothing from another site', async () => {
  const { path } = await invite();
  const headers = { origin: 'https://autre.example', 'sec-fetch-site': 'cross-site' };
  const token = path.split('/').at(-2) ?? '';
  const request = formRequest(path, admitted, headers);
  expect((await openInvitation(() => world, request, {}, token)).status).toBe(403);
  expect(await rows()).toEqual([]);
});
