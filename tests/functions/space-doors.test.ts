import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { coverages, offers } from '../../netlify/database/tables.ts';
import { counterRoom } from '../../netlify/http/spaces/counter-room.ts';
import { offerRoom } from '../../netlify/http/spaces/offer-room.ts';
import type { FormPage } from '../../netlify/http/spaces/open-form-page.ts';
import { projectRoom } from '../../netlify/http/spaces/project-room.ts';
import { emptyTables } from '../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { confirmedOffer, makeOffer } from '../support/make-offer.ts';
import { signedIn } from '../support/sign-in.ts';
import { people, spaceCatalogue } from '../support/space-catalogue.ts';
import { visit } from '../support/space-forms.ts';
import { type TestWorld, testWorld } from '../support/test-world.ts';

// Who may open and post which private page: everybody else has the page of what does not exist.

let fresh: FreshDatabase;
let world: TestWorld;
const cookies = new Map<string, string>();
const ids = new Map<string, string>();

const giver = 'camille@visiteur.example';
const everybody = ['nobody', 'promoter', 'other', 'team', 'otherTeam', 'giver'] as const;
type Who = (typeof everybody)[number];

beforeAll(async () => {
  fresh = await freshDatabase();
  await emptyTables(fresh.database);
  const catalogue = spaceCatalogue();
  world = testWorld(fresh.database, { catalogue: () => catalogue });
  const caisse = { project: undefined, need: undefined, caisse: 'caisse-de-limoilou' };
  ids.set('to a need', await confirmedOffer(world));
  ids.set('to a project', await confirmedOffer(world, { need: undefined }));
  ids.set('to a caisse', await confirmedOffer(world, caisse));
  ids.set('not confirmed', await makeOffer(world));
  cookies.set('nobody', '');
  for (const who of ['promoter', 'other', 'team', 'otherTeam'] as const) {
    cookies.set(who, await signedIn(world, people[who]));
  }
  cookies.set('giver', await signedIn(world, giver));
});
afterAll(() => fresh.close());

const cookieOf = (who: Who) => cookies.get(who) ?? '';

interface Door {
  room: () => FormPage<unknown>;
  open: readonly Who[];
  form: Record<string, string>;
}

const offerNamed = (name: string) => () => offerRoom(ids.get(name) ?? '') as FormPage<unknown>;
const decline = { do: 'decline', reason: 'OTHER' };
const found = { do: 'found', need: 'mecano', quantity: '1', key: crypto.randomUUID() };
const counted = { to: 'caisse', name: 'x', phone: '4185550123', message: 'x', consent: 'oui' };

const doors: Record<string, Door> = {
  'an offer to a need': {
    room: offerNamed('to a need'),
    open: ['promoter', 'team'],
    form: decline,
  },
  'a standing offer to a project': {
    room: offerNamed('to a project'),
    open: ['promoter', 'team'],
    form: decline,
  },
  'a standing offer to a caisse': {
    room: offerNamed('to a caisse'),
    open: ['team'],
    form: decline,
  },
  'an offer that is not confirmed': { room: offerNamed('not confirmed'), open: [], form: decline },
  'an offer of nobody': {
    room: () => offerRoom('00000000-0000-4000-8000-000000000000') as FormPage<unknown>,
    open: [],
    form: decline,
  },
  'an id that is none': {
    room: () => offerRoom("' or 1=1") as FormPage<unknown>,
    open: [],
    form: decline,
  },
  'a project': {
    room: () => projectRoom('des-velos') as FormPage<unknown>,
    open: ['promoter', 'team'],
    form: found,
  },
  'a project of another caisse': {
    room: () => projectRoom('ailleurs') as FormPage<unknown>,
    open: ['other', 'otherTeam'],
    form: found,
  },
  'a project of nobody': {
    room: () => projectRoom('constructor') as FormPage<unknown>,
    open: [],
    form: found,
  },
  'a counter': {
    room: () => counterRoom('caisse-de-limoilou') as FormPage<unknown>,
    open: ['team'],
    form: counted,
  },
  'a counter of nobody': {
    room: () => counterRoom('__proto__') as FormPage<unknown>,
    open: [],
    form: counted,
  },
};

const cases = Object.entries(doors).flatMap(([name, door]) =>
  everybody.map((who) => [name, who, door] as const),
);

/** What a browser says of a form that another site's page sends. */
const foreign = [
  { origin: 'https://mal.example', 'sec-fetch-site': 'cross-site' },
  { origin: 'https://mal.example', 'sec-fetch-site': 'same-origin' },
  { origin: 'null', 'sec-fetch-site': 'cross-site' },
];

const written = async () => [
  await fresh.database.select().from(offers).orderBy(offers.id),
  await fresh.database.select().from(coverages),
];

describe('is opened, and answers its forms, for those it is for only', () => {
  test.each(cases)('%s, for %s', async (_name, who, { room, open, form }) => {
    const cookie = cookieOf(who);
    const before = await written();
    const opened = await visit(world, cookie, room());
    if (open.includes(who)) {
      expect(opened).toMatchObject({ status: 200, page: expect.anything() });
      for (const headers of foreign) {
        expect(await visit(world, cookie, room(), form, headers)).toEqual({ status: 403 });
      }
    } else {
      const closed = who === 'nobody' ? { status: 303, location: '/espace/' } : { status: 404 };
      expect(opened).toEqual(closed);
      expect(await visit(world, cookie, room(), form)).toEqual(closed);
    }
    expect(await written()).toEqual(before);
  });
});

test('a body that is too big or of another kind is refused', async () => {
  const room = projectRoom('des-velos');
  const cookie = cookieOf('promoter');
  const big = await visit(world, cookie, room, { ...found, note: 'a'.repeat(70_000) });
  expect(big.status).toBe(413);
  const other = await visit(world, cookie, room, found, { 'content-type': 'text/plain' });
  expect(other.status).toBe(415);
});
