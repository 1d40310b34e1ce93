import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addressHash } from '../../netlify/adapters/address-hash.ts';
import { suppress } from '../../netlify/adapters/mail-preferences.ts';
import { caissePageFor } from '../../netlify/adapters/spaces/caisse-page.ts';
import { offerHistory, offers, rateLimits } from '../../netlify/database/tables.ts';
import { counterRoom } from '../../netlify/http/spaces/counter-room.ts';
import { offerRoom } from '../../netlify/http/spaces/offer-room.ts';
import { openPrivatePage } from '../../netlify/http/spaces/open-page.ts';
import { contactOf } from '../support/contact-of.ts';
import { emptyTables } from '../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { confirmedOffer } from '../support/make-offer.ts';
import { signedIn } from '../support/sign-in.ts';
import { people, spaceCatalogue } from '../support/space-catalogue.ts';
import { visit } from '../support/space-forms.ts';
import { type TestWorld, testWorld } from '../support/test-world.ts';

let fresh: FreshDatabase;
let world: TestWorld;
let team: string;
let promoter: string;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());
beforeEach(async () => {
  await emptyTables(fresh.database);
  const catalogue = spaceCatalogue();
  world = testWorld(fresh.database, { catalogue: () => catalogue });
  team = await signedIn(world, people.team);
  promoter = await signedIn(world, people.promoter);
  world.sent.length = 0;
});

const counter = counterRoom('caisse-de-limoilou');
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** What the team writes down of somebody who has no mail. */
const rolande = () => ({
  to: 'des-velos/mecano',
  quantity: '2',
  name: 'Rolande Essai',
  phone: '418 555-0199',
  message: 'Elle répare des vélos depuis toujours.',
  consent: 'oui',
  key: crypto.randomUUID(),
});

const idIn = ({ location = '' }: { location?: string }) => location.split('/')[3] ?? '';
const all = () => fresh.database.select().from(offers);
const linesOf = (id: string) =>
  fresh.database.select().from(offerHistory).where(eq(offerHistory.offerId, id));
const caissePage = async (cookie: string) => {
  const request = new Request('https://perron.example/espace/', { headers: { cookie } });
  const opened = await openPrivatePage(
    () => world,
    request,
    (_, visitor) => caissePageFor(world, visitor, 'caisse-de-limoilou'),
  );
  return opened instanceof Response ? undefined : opened.seen;
};

test('somebody without mail is answered for by the team, and the promoter hears', async () => {
  const form = rolande();
  const done = await visit(world, team, counter, form);
  expect(done.location).toMatch(/^\/espace\/offres\/[\da-f-]{36}\/\?fait=notee$/);
  const [row] = await all();
  if (!row) throw new Error('it is stored');
  const { offers: rules } = world.catalogue().policy;
  expect(row).toMatchObject({
    source: 'counter',
    status: 'offered',
    project: 'des-velos',
    need: 'mecano',
    quantity: 2,
    addressHash: null,
    consentVersion: rules.consent.version,
    consentText: rules.consent.text,
  });
  expect(contactOf(row)).toEqual({
    name: 'Rolande Essai',
    phone: '418 555-0199',
    message: 'Elle répare des vélos depuis toujours.',
  });
  const by = { actor: 'team', actorOf: 'caisse-de-limoilou', inNameOf: 'giver' };
  expect(await linesOf(row.id)).toMatchObject([
    { ...by, command: null, toStatus: 'unconfirmed' },
    { ...by, command: 'confirm', toStatus: 'offered' },
  ]);
  expect(world.sent.map(({ to }) => to)).toEqual([people.promoter]);
  expect(JSON.stringify(world.sent)).not.toContain('555-0199');
});

test('pressed twice, it is one offer; another offer from the same page is told so', async () => {
  const form = rolande();
  const answers = await Promise.all([1, 2, 3].map(() => visit(world, team, counter, form)));
  expect(new Set(answers.map(({ location }) => location)).size).toBe(1);
  expect(await all()).toHaveLength(1);
  const changed = await visit(world, team, counter, { ...form, name: 'Quelqu’un d’autre' });
  expect(changed).toMatchObject({
    status: 409,
    attempt: { values: { name: 'Quelqu’un d’autre' } },
  });
  expect(await all()).toHaveLength(1);
});

test('an address is confirmed by its own holder; until then the team only can take it back', async () => {
  const email = 'rolande@voisine.example';
  const done = await visit(world, team, counter, { ...rolande(), email });
  const id = idIn(done);
  expect((await all())[0]).toMatchObject({ status: 'unconfirmed', source: 'counter' });
  expect(world.sent.map(({ to }) => to)).toEqual([email]);
  const page = await visit(world, team, offerRoom(id));
  expect(page.page).toMatchObject({ actions: ['change', 'withdraw'] });
  expect((await visit(world, promoter, offerRoom(id))).status).toBe(404);
  expect((await caissePage(team))?.offers).toMatchObject([{ id, status: 'unconfirmed' }]);
  // Nobody accepts what is not confirmed.
  const early = await visit(world, team, offerRoom(id), { do: 'accept', quantity: '1' });
  expect(early.status).toBe(409);
  expect((await visit(world, team, offerRoom(id), { do: 'withdraw' })).status).toBe(303);
});

test('the team changes and takes back in the name of a giver without mail', async () => {
  const id = idIn(await visit(world, team, counter, rolande()));
  const page = await visit(world, team, offerRoom(id));
  expect(page.page?.actions).toEqual(['accept', 'decline', 'change', 'withdraw']);
  expect(page.page?.offer.giver).toMatchObject({ phone: '418 555-0199' });
  const change = await visit(world, team, offerRoom(id), { do: 'change', quantity: '1' });
  expect(change.status).toBe(303);
  expect((await visit(world, team, offerRoom(id), { do: 'withdraw' })).status).toBe(303);
  const lines = await linesOf(id);
  expect(lines.map(({ command, inNameOf }) => [command, inNameOf])).toEqual([
    [null, 'giver'],
    ['confirm', 'giver'],
    ['change', 'giver'],
    ['withdraw', 'giver'],
  ]);
});

test('the promoter has the telephone once the offer is accepted', async () => {
  const id = idIn(await visit(world, team, counter, rolande()));
  expect(JSON.stringify(await visit(world, promoter, offerRoom(id)))).not.toContain('0199');
  await visit(world, promoter, offerRoom(id), { do: 'accept', quantity: '2' });
  const page = await visit(world, promoter, offerRoom(id));
  expect(page.page?.offer.giver).toMatchObject({ phone: '418 555-0199' });
});

test('a full need puts on its waiting list, and the team takes the place that comes free', async () => {
  const first = await confirmedOffer(world, { quantity: 2 });
  await visit(world, promoter, offerRoom(first), { do: 'accept', quantity: '2' });
  const id = idIn(await visit(world, team, counter, { ...rolande(), quantity: '1' }));
  expect((await visit(world, team, offerRoom(id))).page).toMatchObject({
    offer: { status: 'waitlisted' },
    actions: expect.not.arrayContaining(['accept', 'take-place']),
  });
  const early = await visit(world, team, offerRoom(id), { do: 'take-place' });
  expect(early.status).toBe(409);
  await visit(world, promoter, offerRoom(first), { do: 'deliver', quantity: '1' });
  const asked = await visit(world, team, offerRoom(id));
  expect(asked.page?.actions).toContain('take-place');
  expect((await visit(world, team, offerRoom(id), { do: 'take-place' })).status).toBe(303);
  expect((await visit(world, promoter, offerRoom(id))).page?.offer.status).toBe('offered');
});

test.each([
  ['a whole project', 'des-velos/', { project: 'des-velos', need: null, caisse: null }],
  ['the whole caisse', 'caisse', { project: null, need: null, caisse: 'caisse-de-limoilou' }],
])('an offer goes to %s', async (_name, to, row) => {
  expect((await visit(world, team, counter, { ...rolande(), to })).status).toBe(303);
  expect(await all()).toMatchObject([{ ...row, quantity: 1, status: 'offered' }]);
});

test.each<[string, Record<string, string>, string]>([
  ['a project of another caisse', { to: 'ailleurs/mecano' }, 'to'],
  ['a need that takes money', { to: 'des-velos/pieces' }, 'to'],
  ['a need that is over', { to: 'des-velos/passe' }, 'to'],
  ['a project of nobody', { to: 'constructor/x' }, 'to'],
  ['far more than asked', { quantity: '21' }, 'quantity'],
  ['no consent', { consent: '' }, 'consent'],
  ['no way to answer', { phone: '' }, 'phone'],
])('nothing is stored for %s', async (_name, changes, field) => {
  const form = { ...rolande(), ...changes };
  const refused = await visit(world, team, counter, form);
  expect(refused).toMatchObject({
    status: 422,
    attempt: { form: 'counter', values: form, errors: [{ field }] },
  });
  expect(refused.page).toBeDefined();
  expect(await all()).toEqual([]);
});

test('a mailbox is counted as on the public form: the person, by the day', async () => {
  const first = { ...rolande(), email: 'rose@visiteur.example' };
  expect((await visit(world, team, counter, first)).status).toBe(303);
  await fresh.database.update(rateLimits).set({ hits: 20 });
  world.pass(HOUR_MS);
  const again = { ...rolande(), email: 'Rose+encore@visiteur.example' };
  const refused = await visit(world, team, counter, again);
  expect(refused).toMatchObject({ status: 422, attempt: { errors: [{ field: 'email' }] } });
  expect(await all()).toHaveLength(1);
});

test('a caisse that pauses takes offers for its projects only', async () => {
  const paused = world.catalogue();
  const limoilou = paused.caisses['caisse-de-limoilou'];
  if (!limoilou) throw new Error('it is there');
  limoilou.participation = 'paused';
  expect((await visit(world, team, counter, { ...rolande(), to: 'caisse' })).status).toBe(422);
  expect((await visit(world, team, counter, rolande())).status).toBe(303);
});

test('the caisse’s page has what waits, whatever its project, and says after how long it is too long', async () => {
  const late = await confirmedOffer(world);
  world.pass(14 * DAY_MS);
  const standing = await confirmedOffer(world, {
    project: undefined,
    need: undefined,
    caisse: 'caisse-de-limoilou',
  });
  const elsewhere = await confirmedOffer(world, { project: 'ailleurs' });
  team = await signedIn(world, people.team);
  const page = await caissePage(team);
  expect(page?.tooLong).toBe(14);
  expect(page?.offers.map(({ id, waited }) => [id, waited])).toEqual([
    [standing, 0],
    [late, 14],
  ]);
  expect(JSON.stringify(page)).not.toContain(elsewhere);
  expect(JSON.stringify(page)).not.toContain('camille@visiteur.example');
});

test('the caisse’s page says which promoters no mail reaches', async () => {
  expect((await caissePage(team))?.unreachable).toEqual([]);
  const hash = addressHash(world.signingSecret, people.promoter);
  await suppress(fresh.database, hash, 'bounced', world.clock.now());
  expect((await caissePage(team))?.unreachable).toEqual([
    {
      slug: 'des-velos',
      title: 'Projet des-velos',
      promoter: 'Atelier Deux Roues',
      why: 'bounced',
    },
  ]);
});
