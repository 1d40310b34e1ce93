import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addressHash } from '../../netlify/adapters/address-hash.ts';
import { readLink } from '../../netlify/adapters/links.ts';
import { caissePageFor } from '../../netlify/adapters/spaces/caisse-page.ts';
import { homePageFor } from '../../netlify/adapters/spaces/home-page.ts';
import { rolesOf } from '../../netlify/adapters/spaces/roles.ts';
import { emptyTables } from '../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { command, confirmedOffer } from '../support/offer-in.ts';
import { goodOffer } from '../support/requests.ts';
import { people, spaceCatalogue } from '../support/space-catalogue.ts';
import { type TestWorld, testWorld } from '../support/test-world.ts';

let fresh: FreshDatabase;
let world: TestWorld;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());
beforeEach(async () => {
  await emptyTables(fresh.database);
  const catalogue = spaceCatalogue();
  world = testWorld(fresh.database, { catalogue: () => catalogue });
});

async function visitor(email: string) {
  const hash = addressHash(world.signingSecret, email);
  return { addressHash: hash, ...(await rolesOf(world, hash)) };
}
const home = async (email: string) => homePageFor(world, await visitor(email));
const bikes = async () =>
  (await home(people.promoter)).projects.find(({ slug }) => slug === 'des-velos');

test('a promoter sees at once how many offers wait, and how many needs still miss something', async () => {
  const before = await bikes();
  expect(before).toMatchObject({ toAnswer: 0 });
  const id = await confirmedOffer(world, { need: 'mecano', quantity: 2 });
  expect(await bikes()).toMatchObject({ toAnswer: 1, lacking: before?.lacking });
  await command(world, id, 'promoter', { kind: 'accept', quantity: 2 });
  expect(await bikes()).toMatchObject({ toAnswer: 0, lacking: Number(before?.lacking) - 1 });
});

test('the team sees the same of each of its projects', async () => {
  await confirmedOffer(world, { need: 'mecano', quantity: 2 });
  const caisse = await caissePageFor(world, await visitor(people.team), 'caisse-de-limoilou');
  const waiting = caisse?.projects.map(({ slug, toAnswer }) => [slug, toAnswer]);
  expect(Object.fromEntries(waiting ?? [])).toMatchObject({ 'des-velos': 1, 'sans-campagne': 0 });
});

test('a giver finds each offer again, with the link that follows it, and nobody else’s', async () => {
  const mine = await confirmedOffer(world);
  await confirmedOffer(world, { email: 'autre@visiteur.example', name: 'Une autre personne' });
  const { offers } = await home(goodOffer.email);
  expect(offers.map(({ offer, aim }) => [offer.id, aim])).toEqual([[mine, 'Projet des-velos']]);
  const token = new URL(offers[0]?.follow ?? '').pathname.replace('/offre/suivre/', '');
  expect(readLink(world.signingSecret, 'follow-offer', token, world.clock.now())).toMatchObject({
    ok: true,
    id: mine,
    expired: false,
  });
  expect((await home(people.stranger)).offers).toEqual([]);
});
