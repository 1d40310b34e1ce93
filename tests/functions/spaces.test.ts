import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addressHash } from '../../netlify/adapters/address-hash.ts';
import { deliverDue } from '../../netlify/adapters/deliver-due.ts';
import { rememberAddresses } from '../../netlify/adapters/spaces/role-addresses.ts';
import { rolesOf } from '../../netlify/adapters/spaces/roles.ts';
import { caisseFor, homeOf, projectFor } from '../../netlify/adapters/spaces/views.ts';
import { roleAddresses } from '../../netlify/database/tables.ts';
import { receiveOffer } from '../../netlify/http/receive-offer.ts';
import { openPage, openPrivatePage } from '../../netlify/http/spaces/open-page.ts';
import { emptyTables } from '../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { goodOffer, jsonRequest } from '../support/requests.ts';
import { ask, go, signedIn } from '../support/sign-in.ts';
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

const page = (cookie = '') =>
  new Request('https://perron.example/espace/', { headers: cookie ? { cookie } : {} });

/** What somebody sees of a page, or the status of the answer where there is no page. */
async function looked<T>(opening: Promise<Response | { seen: T }>): Promise<T | number> {
  const opened = await opening;
  return opened instanceof Response ? opened.status : opened.seen;
}

const project = (cookie: string, slug: string) =>
  looked(
    openPrivatePage(
      () => world,
      page(cookie),
      (_, visitor) => projectFor(world, visitor, slug)?.as,
    ),
  );
const caisse = (cookie: string, slug: string) =>
  looked(
    openPrivatePage(
      () => world,
      page(cookie),
      (_, visitor) => caisseFor(world, visitor, slug)?.slug,
    ),
  );

describe('who sees what', () => {
  const table: [string, Record<string, string>][] = [
    [people.promoter, { 'des-velos': 'promoter' }],
    [people.other, { 'sans-campagne': 'promoter', ailleurs: 'promoter' }],
    [
      people.team,
      {
        'des-velos': 'team',
        'sans-campagne': 'team',
        perdu: 'team',
        'caisse-de-limoilou': 'caisse-de-limoilou',
      },
    ],
    [people.otherTeam, { ailleurs: 'team', 'caisse-voisine': 'caisse-voisine' }],
  ];

  test.each(table)('%s', async (email, allowed) => {
    const cookie = await signedIn(world, email);
    const seen = new Map(Object.entries(allowed));
    for (const slug of [...Object.keys(spaceCatalogue().projects), 'inconnu', '__proto__']) {
      expect(await project(cookie, slug), slug).toBe(seen.get(slug));
    }
    for (const slug of [...Object.keys(spaceCatalogue().caisses), 'inconnue', 'constructor']) {
      expect(await caisse(cookie, slug), slug).toBe(seen.get(slug));
    }
  });

  test.each([
    ['nobody', ''],
    ['a made-up cookie', `__Host-perron-espace=${'A'.repeat(43)}`],
    ['an empty cookie', '__Host-perron-espace='],
    ['another cookie', 'perron-espace=x; autre=__Host-perron-espace'],
  ])('%s is sent to the door', async (_name, cookie) => {
    expect(await project(cookie, 'des-velos')).toBe(303);
    expect(await caisse(cookie, 'caisse-de-limoilou')).toBe(303);
    const opened = await openPage(
      () => world,
      page(cookie),
      (_, visitor) => visitor,
    );
    expect(opened).toMatchObject({ seen: undefined });
  });

  test('the first page lists what is theirs', async () => {
    const cookie = await signedIn(world, people.other);
    const home = await looked(
      openPrivatePage(
        () => world,
        page(cookie),
        (_, visitor) => homeOf(world, visitor),
      ),
    );
    expect(home).toMatchObject({
      projects: [{ slug: 'ailleurs' }, { slug: 'sans-campagne' }],
      caisses: [],
      giver: false,
    });
  });
});

test('a session ends by itself', async () => {
  const cookie = await signedIn(world, people.promoter);
  world.pass(120 * 60_000 - 1);
  expect(await project(cookie, 'des-velos')).toBe('promoter');
  world.pass(1);
  expect(await project(cookie, 'des-velos')).toBe(303);
});

test('a session that was left opens nothing, even with its cookie kept', async () => {
  const cookie = await signedIn(world, people.promoter);
  await go(world, '/espace/sortir', 'POST', { cookie, 'sec-fetch-site': 'same-origin' });
  expect(await project(cookie, 'des-velos')).toBe(303);
});

test('an address taken out of the content opens nothing at the next request', async () => {
  const cookie = await signedIn(world, people.promoter);
  expect(await project(cookie, 'des-velos')).toBe('promoter');
  const published = spaceCatalogue();
  const [bikes, others] = [published.projects['des-velos'], published.projects['sans-campagne']];
  if (!bikes || !others) throw new Error('the catalogue has both');
  bikes.promoter.contact = others.promoter.contact;
  world.catalogue = () => published;
  expect(await project(cookie, 'des-velos')).toBe(undefined);
  const newcomer = await signedIn(world, people.other);
  expect(await project(newcomer, 'des-velos')).toBe('promoter');
  world.sent.length = 0;
  await ask(world, people.promoter);
  expect(world.sent).toEqual([]);
});

test('whoever has offered something enters too, and is sent the link at the address of the offer', async () => {
  await receiveOffer(world, jsonRequest(goodOffer), {});
  const cookie = await signedIn(world, goodOffer.email);
  expect(world.sent.at(-1)?.to).toBe(goodOffer.email);
  const home = await looked(
    openPrivatePage(
      () => world,
      page(cookie),
      (_, visitor) => homeOf(world, visitor),
    ),
  );
  expect(home).toEqual({ projects: [], caisses: [], giver: true });
});

describe('sealed addresses', () => {
  const hash = (email: string) => addressHash(world.signingSecret, email);

  test('are opened once, and what cannot be opened is told by its slug and skipped', async () => {
    await fresh.database.delete(roleAddresses);
    world.signingSecret = 'another secret for tests, of more than 32 characters';
    await rolesOf(world, hash(people.promoter));
    expect(world.logged).toEqual([
      { event: 'ADDRESS_NOT_OPENED', fields: { role: 'promoter', slug: 'perdu' } },
    ]);
    const rows = await fresh.database.select().from(roleAddresses);
    expect(rows).toHaveLength(6);
    expect(JSON.stringify(rows)).not.toContain('@');
    // Nothing left to open: another identity, which opens nothing, is not even tried.
    world.ageIdentity = 'none';
    const again = spaceCatalogue();
    world.catalogue = () => again;
    expect(await rolesOf(world, hash(people.promoter))).toMatchObject({
      promoterOf: ['des-velos'],
    });
  });

  test('are remembered a few at a time where there is little of it', async () => {
    await fresh.database.delete(roleAddresses);
    await rememberAddresses(world, -1);
    expect(await fresh.database.select().from(roleAddresses)).toEqual([]);
    await rememberAddresses(world);
    expect(await fresh.database.select().from(roleAddresses)).toHaveLength(6);
  });

  test('that the content no longer holds are forgotten after a month', async () => {
    await rolesOf(world, hash(people.promoter));
    const published = spaceCatalogue();
    delete published.projects.ailleurs;
    delete published.projects['sans-campagne'];
    world.catalogue = () => published;
    await deliverDue(world);
    expect(await fresh.database.select().from(roleAddresses)).toHaveLength(6);
    world.pass(31 * 86_400_000);
    await deliverDue(world);
    expect(await fresh.database.select().from(roleAddresses)).toHaveLength(4);
  });
});

test('a private page is kept by nobody and listed nowhere', async () => {
  const opened = await openPage(
    () => world,
    page(),
    () => true,
  );
  if (opened instanceof Response) throw new Error('it opens');
  expect(opened.headers.get('cache-control')).toBe('no-store');
  expect(opened.headers.get('x-robots-tag')).toBe('noindex');
  expect(opened.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('without a database, the door still shows and private pages say that it is our fault', async () => {
  const cookie = await signedIn(world, people.promoter);
  const broken = await freshDatabase();
  await broken.close();
  world.database = broken.database;
  expect(
    await looked(
      openPage(
        () => world,
        page(),
        (_, visitor) => visitor === undefined,
      ),
    ),
  ).toBe(true);
  expect(await project(cookie, 'des-velos')).toBe(503);
});
