import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { offerStatuses } from '../../../src/offers/status.ts';
import { PROMOTER_ADDRESS, TEAM_ADDRESS } from '../../support/catalogue.ts';
import { emptyTables } from '../../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../../support/fresh-database.ts';
import { linkTo, open, press } from '../../support/links.ts';
import { command, confirmedOffer, offerIn, statusOf } from '../../support/offer-in.ts';
import { pageOf, seen } from '../../support/page-of.ts';
import { type TestWorld, testWorld } from '../../support/test-world.ts';

// `/offre/suivre/`, `/offre/place/` and `/offre/bilan/`: what givers see of their offer and do about it.

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

const link = (id: string) => linkTo(world, 'follow-offer', id);
const page = async (id: string) => pageOf(await open(world, 'follow-offer', link(id)));
const say = (id: string, fields: Record<string, string>) =>
  press(world, 'follow-offer', link(id), fields);
const buttons = (document: Document) =>
  [...document.querySelectorAll('form input[name=do]')].map((each) => each.getAttribute('value'));
const heading = (document: Document) => seen(document.querySelector('h1')?.textContent);

const doable: Record<string, string[]> = {
  unconfirmed: ['change', 'withdraw'],
  offered: ['change', 'withdraw'],
  waitlisted: ['change', 'withdraw'],
  accepted: ['withdraw'],
  delivered: ['well', 'badly'],
};

describe.each(offerStatuses)('an offer that is %s', (status) => {
  test('is shown in plain words, with what can still be done', async () => {
    const document = await page(await offerIn(world, status));
    expect(buttons(document)).toEqual(doable[status] ?? []);
    expect(seen(document.body.textContent)).toContain('Mécaniciens vélo');
    const crossed = document.documentElement.innerHTML.includes(PROMOTER_ADDRESS);
    expect(crossed).toBe(status === 'accepted');
  });

  test.each([
    [{ do: 'change', quantity: '1' }, undefined],
    [{ do: 'withdraw' }, 'withdrawn'],
    [{ do: 'take-place' }, undefined],
    [{ do: 'well' }, undefined],
  ])('takes %j, or says why not', async (fields: Record<string, string>, to) => {
    const id = await offerIn(world, status);
    const before = await statusOf(world, id);
    const response = await say(id, fields);
    const does = fields.do ?? '';
    const can = (doable[status] ?? []).includes(does);
    const done = does === 'take-place' && ['offered', 'accepted', 'delivered'].includes(status);
    expect(response.status).toBe(can || done || status === to ? 200 : 409);
    const after = await statusOf(world, id);
    if (!can) expect(after).toEqual(before);
    else expect(after).not.toEqual(before);
  });
});

test('the quantity changes, and the page and the promoter hear of it', async () => {
  const id = await offerIn(world, 'offered');
  const document = await pageOf(await say(id, { do: 'change', quantity: '1' }));
  expect(seen(document.querySelector('.notice')?.textContent)).toContain('1 personne');
  expect(await statusOf(world, id)).toMatchObject({ status: 'offered', quantity: 1 });
  expect(world.sent.at(-1)?.to).toBe(PROMOTER_ADDRESS);
});

test.each(['', 'x', '-1', '0', '2,5', '1000000'])(
  'a quantity typed « %s » is given back with what is wrong',
  async (quantity) => {
    const id = await offerIn(world, 'offered');
    const response = await say(id, { do: 'change', quantity });
    expect(response.status).toBe(422);
    const document = await pageOf(response);
    const control = document.getElementById('change-quantity');
    expect(control?.getAttribute('value') ?? '').toBe(quantity);
    expect(control?.getAttribute('aria-describedby')).toContain('quantity-error');
    const target = document.querySelector('[data-error-summary] a')?.getAttribute('href');
    expect(target).toBe('#change-quantity');
    expect(await statusOf(world, id)).toMatchObject({ quantity: 2 });
  },
);

test('the same quantity changes nothing and is no mistake', async () => {
  const id = await offerIn(world, 'offered');
  const sent = world.sent.length;
  expect((await say(id, { do: 'change', quantity: '2' })).status).toBe(200);
  expect(world.sent).toHaveLength(sent);
});

async function asked(): Promise<string> {
  const first = await confirmedOffer(world, { email: 'premiere@visiteur.example' });
  await command(world, first, 'promoter', { kind: 'accept', quantity: 2 });
  const id = await confirmedOffer(world);
  await command(world, first, 'giver', { kind: 'withdraw' });
  return id;
}

test('a place that came free is taken, and the promoter hears of the offer', async () => {
  const id = await asked();
  const url = linkTo(world, 'take-place', id);
  const document = await pageOf(await open(world, 'take-place', url));
  expect(buttons(document)).toEqual(['take-place', 'withdraw']);
  const taken = await pageOf(await press(world, 'take-place', url, { do: 'take-place' }));
  expect(heading(taken)).toBe('Votre offre attend une réponse');
  expect(await statusOf(world, id)).toMatchObject({ status: 'offered' });
  expect(world.sent.at(-1)?.to).toBe(PROMOTER_ADDRESS);
});

test('a place that was taken meanwhile is told, and the offer stays on the list', async () => {
  const id = await asked();
  const quick = await confirmedOffer(world, { email: 'vite@visiteur.example' });
  await command(world, quick, 'promoter', { kind: 'accept', quantity: 2 });
  const url = linkTo(world, 'take-place', id);
  expect(buttons(await pageOf(await open(world, 'take-place', url)))).toEqual(['withdraw']);
  const response = await press(world, 'take-place', url, { do: 'take-place' });
  expect(response.status).toBe(409);
  expect(await statusOf(world, id)).toMatchObject({ status: 'waitlisted' });
});

test('a place let go goes to the next of the list', async () => {
  const id = await asked();
  const next = await confirmedOffer(world, { email: 'suivante@visiteur.example', quantity: 1 });
  await command(world, next, 'giver', { kind: 'withdraw' });
  const url = linkTo(world, 'take-place', id);
  const left = await pageOf(await press(world, 'take-place', url, { do: 'withdraw' }));
  expect(heading(left)).toBe('Votre offre est retirée');
});

test('how it went is told, told otherwise, and the team hears when it went badly', async () => {
  const id = await offerIn(world, 'delivered');
  const url = linkTo(world, 'tell-outcome', id);
  const well = await pageOf(await press(world, 'tell-outcome', url, { do: 'well' }));
  expect(buttons(well)).toEqual(['badly']);
  expect(await statusOf(world, id)).toMatchObject({ outcome: 'well' });
  const badly = await pageOf(await press(world, 'tell-outcome', url, { do: 'badly' }));
  expect(buttons(badly)).toEqual(['well']);
  expect(world.sent.at(-1)?.to).toBe(TEAM_ADDRESS);
});

test('the link of a receipt leads to the offer once it is confirmed', async () => {
  const id = await offerIn(world, 'offered');
  const url = linkTo(world, 'confirm-offer', id);
  const response = await open(world, 'confirm-offer', url);
  expect(response.status).toBe(303);
  const location = response.headers.get('location') ?? '';
  expect(location).toMatch(/^\/offre\/suivre\/[\w-]+$/);
  const followed = await open(world, 'follow-offer', new URL(location, url).href);
  expect(heading(await pageOf(followed))).toBe('Votre offre attend une réponse');
});

test('the page after a confirmation holds the way to follow the offer', async () => {
  const id = await offerIn(world, 'unconfirmed');
  const url = linkTo(world, 'confirm-offer', id);
  const document = await pageOf(await press(world, 'confirm-offer', url, {}));
  expect(document.querySelector('a[href^="/offre/suivre/"]')).not.toBe(null);
});

test('what a promoter wrote when declining is read as it was written', async () => {
  const id = await offerIn(world, 'offered');
  const note = "Merci ! <b>À bientôt</b> l'an prochain";
  const answered = linkTo(world, 'answer-offer', id);
  await press(world, 'answer-offer', answered, { do: 'decline', reason: 'TOO_FAR', note });
  const document = await page(id);
  expect(document.querySelector('blockquote')?.textContent).toBe(note);
  expect(document.querySelector('blockquote b')).toBe(null);
});
