import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { needCounts } from '../../netlify/adapters/spaces/need-counts.ts';
import {
  coverages,
  needStates,
  offerHistory,
  offers,
  rebuilds,
} from '../../netlify/database/tables.ts';
import { exportOffers } from '../../netlify/http/spaces/export-offers.ts';
import { offerRoom } from '../../netlify/http/spaces/offer-room.ts';
import { projectRoom } from '../../netlify/http/spaces/project-room.ts';
import type { Posted } from '../../src/offers/space/form-error.ts';
import { emptyTables } from '../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { confirmedOffer, makeOffer } from '../support/make-offer.ts';
import { parseCsv } from '../support/parse-csv.ts';
import { signedIn } from '../support/sign-in.ts';
import { people, spaceCatalogue } from '../support/space-catalogue.ts';
import { visit } from '../support/space-forms.ts';
import { type TestWorld, testWorld } from '../support/test-world.ts';

let fresh: FreshDatabase;
let world: TestWorld;
let promoter: string;
let team: string;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());
beforeEach(async () => {
  await emptyTables(fresh.database);
  const catalogue = spaceCatalogue();
  world = testWorld(fresh.database, { catalogue: () => catalogue });
  promoter = await signedIn(world, people.promoter);
  team = await signedIn(world, people.team);
  world.sent.length = 0;
});

const rowOf = async (id: string) => {
  const [row] = await fresh.database.select().from(offers).where(eq(offers.id, id));
  if (!row) throw new Error('the offer is there');
  return row;
};
const lastLine = async (id: string) => {
  const lines = await fresh.database
    .select()
    .from(offerHistory)
    .where(eq(offerHistory.offerId, id));
  return lines.toSorted((one, other) => one.id - other.id).at(-1);
};
const sentTo = (address: string) => world.sent.filter(({ to }) => to === address);
const DAY_MS = 86_400_000;

describe('a promoter', () => {
  test('accepts a part, and only then is told how to reach the giver', async () => {
    const id = await confirmedOffer(world, { quantity: 2 });
    const before = await visit(world, promoter, offerRoom(id));
    expect(before.page).toMatchObject({ as: 'promoter', left: 2, actions: ['accept', 'decline'] });
    expect(JSON.stringify(before.page)).not.toContain('camille@visiteur.example');
    expect(JSON.stringify(before.page)).not.toContain('555-0123');

    const done = await visit(world, promoter, offerRoom(id), { do: 'accept', quantity: '1' });
    expect(done).toEqual({ status: 303, location: `/espace/offres/${id}/?fait=accept` });
    expect(await rowOf(id)).toMatchObject({ status: 'accepted', accepted: 1 });
    expect(await lastLine(id)).toMatchObject({
      actor: 'promoter',
      actorOf: 'des-velos',
      inNameOf: null,
    });
    expect(sentTo('camille@visiteur.example')).toHaveLength(1);
    const after = await visit(world, promoter, offerRoom(id));
    expect(after.page?.offer.giver).toMatchObject({
      email: 'camille@visiteur.example',
      phone: '418 555-0123',
    });
    expect(after.page?.actions).toEqual(['deliver']);
  });

  test('declines with a reason and a word that the giver reads', async () => {
    const id = await confirmedOffer(world);
    const form = { do: 'decline', reason: 'WRONG_TIME', note: 'Merci, au printemps peut-être.' };
    expect(await visit(world, promoter, offerRoom(id), form)).toMatchObject({ status: 303 });
    expect(await rowOf(id)).toMatchObject({ status: 'declined', reason: 'WRONG_TIME' });
    const [mail] = sentTo('camille@visiteur.example').slice(-1);
    expect(mail?.text).toContain('au printemps');
    const page = await visit(world, promoter, offerRoom(id));
    expect(page.page?.offer.note).toBe(form.note);
    expect(page.page?.actions).toEqual([]);
  });

  test('marks what came as received', async () => {
    const id = await confirmedOffer(world, { quantity: 2 });
    await visit(world, promoter, offerRoom(id), { do: 'accept', quantity: '2' });
    const done = await visit(world, promoter, offerRoom(id), { do: 'deliver', quantity: '1' });
    expect(done.status).toBe(303);
    expect(await rowOf(id)).toMatchObject({ status: 'delivered', accepted: 2, delivered: 1 });
    const counts = await needCounts(fresh.database, world.catalogue(), 'des-velos');
    expect(counts.get('mecano')).toEqual({
      asked: 2,
      covered: 0,
      offered: 0,
      accepted: 1,
      delivered: 1,
      awaiting: 0,
      waitlisted: 0,
      closed: null,
    });
  });

  test('gives a standing offer to a need of the project', async () => {
    const id = await confirmedOffer(world, { need: undefined });
    const page = await visit(world, promoter, offerRoom(id));
    expect(page.page?.actions).toEqual(['accept', 'assign', 'decline']);
    // Neither money, nor a need whose time has passed.
    expect(page.page?.choices.map(({ need }) => need.id)).toEqual(['mecano', 'velos']);
    for (const to of ['', 'des-velos/pieces', 'des-velos/passe', 'ailleurs/mecano', 'x']) {
      const refused = await visit(world, promoter, offerRoom(id), { do: 'assign', to });
      expect(refused, to).toMatchObject({ status: 422, attempt: { errors: [{ field: 'to' }] } });
    }
    const form = { do: 'assign', to: 'des-velos/velos' };
    expect((await visit(world, promoter, offerRoom(id), form)).status).toBe(303);
    expect(await rowOf(id)).toMatchObject({
      project: 'des-velos',
      need: 'velos',
      status: 'offered',
    });
  });

  test('is told kindly where somebody else was quicker', async () => {
    const id = await confirmedOffer(world);
    await visit(world, team, offerRoom(id), { do: 'accept', quantity: '1' });
    const again = await visit(world, promoter, offerRoom(id), { do: 'decline', reason: 'TOO_FAR' });
    expect(again.status).toBe(409);
    expect(again.attempt?.told).toBe('C’est déjà fait : cette offre est acceptée.');
    expect(again.page?.offer.status).toBe('accepted');
    expect(await rowOf(id)).toMatchObject({ status: 'accepted', reason: null });
  });

  test('is given back what was typed, with what is to be corrected', async () => {
    const id = await confirmedOffer(world, { quantity: 1 });
    for (const [quantity, message] of [
      ['deux', /nombre en chiffres/],
      ['3', /C’est plus que/],
    ] as const) {
      const refused = await visit(world, promoter, offerRoom(id), { do: 'accept', quantity });
      expect(refused).toMatchObject({
        status: 422,
        attempt: { form: 'accept', values: { quantity }, errors: [{ field: 'quantity' }] },
      });
      expect(refused.attempt?.errors[0]?.message).toMatch(message);
    }
    const odd = await visit(world, promoter, offerRoom(id), { do: 'tell', outcome: 'well' });
    expect(odd.status).toBe(422);
    expect(await rowOf(id)).toMatchObject({ status: 'offered' });
  });

  test('does nothing in a giver’s name', async () => {
    const id = await confirmedOffer(world);
    const forms: Posted[] = [
      { do: 'withdraw' },
      { do: 'change', quantity: '2' },
      { do: 'take-place' },
    ];
    for (const form of forms) {
      expect((await visit(world, promoter, offerRoom(id), form)).status).toBe(409);
    }
    expect(await rowOf(id)).toMatchObject({ status: 'offered', quantity: 1 });
  });

  test('gives the last place once, however many press at once', async () => {
    const ids = await Promise.all([1, 2, 3, 4].map(() => confirmedOffer(world, { quantity: 2 })));
    const answers = await Promise.all(
      ids.map((id) => visit(world, promoter, offerRoom(id), { do: 'accept', quantity: '2' })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409, 409, 409]);
  });
});

describe('what was found otherwise', () => {
  const key = () => crypto.randomUUID();
  const found = (quantity: string, more: Record<string, string> = {}) => ({
    do: 'found',
    need: 'mecano',
    key: key(),
    quantity,
    ...more,
  });
  const room = projectRoom('des-velos');

  test('counts at once, is told once, and asks for a rebuild', async () => {
    const form = found('1');
    const done = await visit(world, promoter, room, form);
    expect(done).toEqual({ status: 303, location: '/espace/projets/des-velos/?fait=trouve' });
    // Pressed twice.
    expect((await visit(world, promoter, room, form)).status).toBe(303);
    expect(await fresh.database.select().from(coverages)).toMatchObject([
      { need: 'mecano', quantity: 1, actor: 'promoter', actorOf: 'des-velos', inNameOf: null },
    ]);
    expect(await fresh.database.select().from(rebuilds)).toHaveLength(1);
    expect(await fresh.database.select().from(needStates)).toMatchObject([{ need: 'mecano' }]);
    const page = await visit(world, promoter, room);
    expect(page.page?.needs.find(({ id }) => id === 'mecano')?.counts.covered).toBe(1);
  });

  test('is taken back, never below nothing, and the first who waits is then asked', async () => {
    await visit(world, promoter, room, found('2'));
    const id = await confirmedOffer(world);
    expect(await rowOf(id)).toMatchObject({ status: 'waitlisted' });
    world.sent.length = 0;
    const tooMuch = await visit(world, promoter, room, found('3', { do: 'take-back' }));
    expect(tooMuch).toMatchObject({
      status: 422,
      attempt: { form: 'mecano', errors: [{ field: 'quantity' }], values: { quantity: '3' } },
    });
    expect((await rowOf(id)).placeAskedAt).toBe(null);
    const back = await visit(world, promoter, room, found('1', { do: 'take-back' }));
    expect(back.status).toBe(303);
    expect((await rowOf(id)).placeAskedAt).not.toBe(null);
    expect(sentTo('camille@visiteur.example')).toHaveLength(1);
  });

  test('also takes back what the content says, and no more', async () => {
    const velos = (quantity: string, act: string) =>
      visit(world, promoter, room, { ...found(quantity, { do: act }), need: 'velos' });
    expect((await velos('4', 'take-back')).status).toBe(422);
    expect((await velos('3', 'take-back')).status).toBe(303);
    expect((await velos('1', 'take-back')).status).toBe(422);
    expect((await velos('2', 'found')).status).toBe(303);
    const counts = await needCounts(fresh.database, world.catalogue(), 'des-velos');
    expect(counts.get('velos')?.covered).toBe(2);
  });

  test.each([
    ['no number', { quantity: '' }],
    ['half a person', { quantity: '1,5' }],
    ['far more than asked', { quantity: '21' }],
    ['a need of nobody', { need: 'x' }],
    ['no key', { key: 'x' }],
    ['no button', { do: 'x' }],
  ])('is not written with %s', async (_name, changes) => {
    const answer = await visit(world, promoter, room, found('1', changes));
    expect(answer.status).toBe(422);
    expect(answer.page).toBeDefined();
    expect(await fresh.database.select().from(coverages)).toEqual([]);
  });

  test('is counted once each, however many press at once', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() => visit(world, promoter, room, found('1'))),
    );
    expect(answers.every(({ status }) => status === 303)).toBe(true);
    const counts = await needCounts(fresh.database, world.catalogue(), 'des-velos');
    expect(counts.get('mecano')?.covered).toBe(5);
  });

  test('by a team is written as done in the promoter’s name', async () => {
    await visit(world, team, room, found('1'));
    expect(await fresh.database.select().from(coverages)).toMatchObject([
      { actor: 'team', actorOf: 'caisse-de-limoilou', inNameOf: 'promoter' },
    ]);
  });
});

describe('a team', () => {
  test('answers in a promoter’s name, and the history says so', async () => {
    const id = await confirmedOffer(world);
    const done = await visit(world, team, offerRoom(id), { do: 'accept', quantity: '1' });
    expect(done.status).toBe(303);
    expect(await lastLine(id)).toMatchObject({
      actor: 'team',
      actorOf: 'caisse-de-limoilou',
      inNameOf: 'promoter',
    });
    // Contacts go to the promoter alone.
    const page = await visit(world, team, offerRoom(id));
    expect(JSON.stringify(page.page)).not.toContain('camille@visiteur.example');
  });

  test('gives an offer to the whole caisse to a need of one of its projects', async () => {
    const id = await confirmedOffer(world, {
      project: undefined,
      need: undefined,
      caisse: 'caisse-de-limoilou',
    });
    const page = await visit(world, team, offerRoom(id));
    expect(page.page).toMatchObject({ as: 'team', actions: ['assign', 'decline'] });
    const slugs = new Set(page.page?.choices.map(({ project }) => project.slug));
    expect(slugs).toEqual(new Set(['des-velos', 'sans-campagne', 'perdu']));
    const elsewhere = await visit(world, team, offerRoom(id), {
      do: 'assign',
      to: 'ailleurs/mecano',
    });
    expect(elsewhere.status).toBe(422);
    world.sent.length = 0;
    const done = await visit(world, team, offerRoom(id), { do: 'assign', to: 'des-velos/mecano' });
    expect(done.status).toBe(303);
    expect(await rowOf(id)).toMatchObject({ project: 'des-velos', need: 'mecano' });
    expect(await lastLine(id)).toMatchObject({ actor: 'team', inNameOf: null });
    expect(sentTo(people.promoter)).toHaveLength(1);
    expect((await visit(world, promoter, offerRoom(id))).status).toBe(200);
  });

  test('does not act for a giver who has a link of their own', async () => {
    const id = await confirmedOffer(world);
    const forms: Posted[] = [{ do: 'withdraw' }, { do: 'change', quantity: '2' }];
    for (const form of forms) {
      expect((await visit(world, team, offerRoom(id), form)).status).toBe(409);
    }
    expect(await rowOf(id)).toMatchObject({ status: 'offered', quantity: 1 });
  });
});

test('an offer says how long it has waited', async () => {
  const id = await confirmedOffer(world);
  world.pass(15 * DAY_MS);
  const cookie = await signedIn(world, people.promoter);
  const page = await visit(world, cookie, offerRoom(id));
  expect(page.page?.offer.waited).toBe(15);
});

test('an offer whose giver was erased still says what came of it', async () => {
  const id = await confirmedOffer(world);
  await visit(world, promoter, offerRoom(id), { do: 'accept', quantity: '1' });
  await fresh.database.update(offers).set({ contact: null }).where(eq(offers.id, id));
  const page = await visit(world, promoter, offerRoom(id));
  expect(page.page?.offer).toMatchObject({ giver: { known: false, why: 'ERASED' }, accepted: 1 });
});

describe('the table of offers', () => {
  const table = async (cookie: string, slug = 'des-velos') =>
    exportOffers(
      world,
      new Request(`https://perron.example/espace/projets/${slug}/offres.csv`, {
        headers: { cookie, accept: 'text/html' },
      }),
    );

  test('is a file with a name, that nobody keeps, and a spreadsheet opens', async () => {
    await confirmedOffer(world, {
      name: '=HYPERLINK("http://mal.example")',
      message: 'Deux\nlignes ; oui',
    });
    const taken = await confirmedOffer(world, {
      name: 'Rolande',
      email: 'rolande@voisine.example',
    });
    await visit(world, promoter, offerRoom(taken), { do: 'accept', quantity: '1' });
    await makeOffer(world, { name: 'Pas confirmée' });
    const response = await table(promoter);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="offres-des-velos-2026-11-23.csv"',
    );
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = parseCsv(new TextDecoder().decode(bytes));
    expect(rows).toHaveLength(3);
    const text = JSON.stringify(rows);
    expect(text).not.toContain('Pas confirmée');
    expect(text).not.toContain('camille@visiteur.example');
    expect(rows.find((row) => row.includes('Rolande'))).toContain('rolande@voisine.example');
    const hostile = rows.find((row) => row.includes('Deux\nlignes ; oui'));
    expect(hostile?.find((cell) => cell.includes('HYPERLINK'))).toMatch(/^'=/);
  });

  test('is for its promoter and its caisse’s team, who has no contact in it', async () => {
    const id = await confirmedOffer(world);
    await visit(world, promoter, offerRoom(id), { do: 'accept', quantity: '1' });
    expect(await (await table(promoter)).text()).toContain('camille@visiteur.example');
    expect(await (await table(team)).text()).not.toContain('camille@visiteur.example');
    const other = await signedIn(world, people.other);
    const otherTeam = await signedIn(world, people.otherTeam);
    expect((await table(other)).status).toBe(404);
    expect((await table(otherTeam)).status).toBe(404);
    expect((await table(promoter, 'constructor')).status).toBe(404);
    expect((await table('')).status).toBe(303);
  });
});

test('what is logged names nobody', async () => {
  const id = await confirmedOffer(world);
  await visit(world, promoter, offerRoom(id), { do: 'accept', quantity: '1' });
  expect(JSON.stringify(world.logged)).not.toMatch(/@|555-0123|Camille/);
});
