import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openNote } from '../../../netlify/adapters/offers/contact.ts';
import { offerStatuses } from '../../../src/offers/status.ts';
import { PROMOTER_ADDRESS, testCatalogue } from '../../support/catalogue.ts';
import { SEALED } from '../../support/content-folder.ts';
import { emptyTables } from '../../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../../support/fresh-database.ts';
import { linkTo, open, press } from '../../support/links.ts';
import { command, confirmedOffer, offerIn, statusOf } from '../../support/offer-in.ts';
import { pageOf, seen } from '../../support/page-of.ts';
import { type TestWorld, testWorld } from '../../support/test-world.ts';

// `/offre/repondre/` and `/offre/recue/`: what a promoter sees of an offer and does about it.

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

const link = (id: string) => linkTo(world, 'answer-offer', id);
const page = async (id: string) => pageOf(await open(world, 'answer-offer', link(id)));
const answer = (id: string, fields: Record<string, string>) =>
  press(world, 'answer-offer', link(id), fields);
const buttons = (document: Document) =>
  [...document.querySelectorAll('form input[name=do]')].map((each) => each.getAttribute('value'));
const heading = (document: Document) => seen(document.querySelector('h1')?.textContent);

test('before the answer: what is offered, by whom, and no address nor telephone', async () => {
  const document = await page(await offerIn(world, 'offered'));
  const text = seen(document.body.textContent);
  for (const part of [
    'Mécaniciens vélo pour guider les élèves (2 personnes)',
    'Camille Exemple',
    'je répare des vélos depuis vingt ans',
    'Les samedis matin',
  ]) {
    expect(text).toContain(part);
  }
  expect(document.documentElement.innerHTML).not.toMatch(/camille@|555-?0123/);
  expect(buttons(document)).toEqual(['accept', 'decline']);
});

test('the quantity proposed is the smaller of what is offered and what is missing', async () => {
  const first = await confirmedOffer(world, { email: 'autre@visiteur.example', quantity: 1 });
  const id = await confirmedOffer(world, { quantity: 2 });
  const proposed = async () =>
    (await page(id)).querySelector('#accept-quantity')?.getAttribute('value');
  expect(await proposed()).toBe('2');
  await command(world, first, 'promoter', { kind: 'accept', quantity: 1 });
  expect(await proposed()).toBe('1');
});

test('accepted: the contacts cross, each to the other, and the next action is there', async () => {
  const id = await offerIn(world, 'offered');
  const response = await answer(id, { do: 'accept', quantity: '1' });
  expect(response.status).toBe(200);
  const document = await pageOf(response);
  expect(heading(document)).toBe('Vous avez accepté cette offre');
  expect(document.querySelector('a[href="mailto:camille@visiteur.example"]')).not.toBe(null);
  expect(document.querySelector('a[href="tel:4185550123"]')).not.toBe(null);
  expect(buttons(document)).toEqual(['deliver']);
  expect(await statusOf(world, id)).toMatchObject({ status: 'accepted', accepted: 1 });
  expect(world.sent.slice(-2).map(({ to }) => to)).toEqual(
    expect.arrayContaining(['camille@visiteur.example', PROMOTER_ADDRESS]),
  );
});

test('declined: the reason and the word reach the giver, sealed in the row', async () => {
  const id = await offerIn(world, 'offered');
  const note = 'Merci d’y avoir pensé !\nÀ une autre fois.';
  const response = await answer(id, { do: 'decline', reason: 'WRONG_TIME', note });
  expect(heading(await pageOf(response))).toBe('Vous avez décliné cette offre');
  const row = await statusOf(world, id);
  expect(row).toMatchObject({ status: 'declined', reason: 'WRONG_TIME' });
  expect(row?.note).not.toContain('Merci');
  expect(row && openNote(world.dataKeys, row)).toBe(note);
  expect(world.sent.at(-1)?.to).toBe('camille@visiteur.example');
  expect(seen(world.sent.at(-1)?.text)).toContain('À une autre fois.');
});

test('received: with the quantity that came', async () => {
  const id = await offerIn(world, 'accepted');
  const url = linkTo(world, 'deliver-offer', id);
  const response = await press(world, 'deliver-offer', url, { do: 'deliver', quantity: '1' });
  expect(heading(await pageOf(response))).toBe('C’est reçu');
  expect(await statusOf(world, id)).toMatchObject({ status: 'delivered', delivered: 1 });
});

describe('typed wrong: the page again, as typed, with a summary that leads to the field', () => {
  test.each([
    [{ do: 'accept', quantity: 'deux' }, 'accept-quantity', 'chiffres'],
    [{ do: 'accept', quantity: '' }, 'accept-quantity', 'Écrivez un nombre'],
    [{ do: 'accept', quantity: '0' }, 'accept-quantity', 'au moins 1'],
    [{ do: 'accept', quantity: '1,5' }, 'accept-quantity', 'chiffres'],
    [{ do: 'accept', quantity: '3' }, 'accept-quantity', 'au plus 2'],
    [{ do: 'accept', quantity: '999999999' }, 'accept-quantity', 'trop grande'],
    [{ do: 'decline' }, 'decline-reason', 'Choisissez une raison'],
    [{ do: 'decline', reason: 'constructor' }, 'decline-reason', 'Choisissez une raison'],
    [{ do: 'decline', reason: 'TOO_FAR', note: 'x'.repeat(1001) }, 'decline-note', 'au plus 1 000'],
  ])('%j', async (fields: Record<string, string>, target, message) => {
    const id = await offerIn(world, 'offered');
    const response = await answer(id, fields);
    expect(response.status).toBe(422);
    const document = await pageOf(response);
    const summary = document.querySelector('[data-error-summary]');
    expect(summary?.hasAttribute('hidden')).toBe(false);
    expect(summary?.querySelector('a')?.getAttribute('href')).toBe(`#${target}`);
    expect(seen(summary?.textContent)).toContain(message);
    const control = document.getElementById(target);
    expect(control?.getAttribute('aria-invalid')).toBe('true');
    expect(document.title).toMatch(/^Erreur/);
    for (const [name, value] of Object.entries(fields)) {
      const typed = document.querySelector(`form[data-form=${fields.do}] [name=${name}]`);
      if (typed?.tagName === 'TEXTAREA') expect(typed.textContent).toBe(value);
      if (typed?.getAttribute('type') === 'text') {
        expect(typed.getAttribute('value') ?? '').toBe(value);
      }
    }
    expect(await statusOf(world, id)).toMatchObject({ status: 'offered' });
  });

  test('what somebody typed never becomes markup', async () => {
    const id = await confirmedOffer(world, {
      name: '<img src=x onerror=alert(1)>',
      message: '</blockquote><script>alert(1)</script>',
    });
    const note = '</textarea><script>alert(1)</script>';
    const html = await (await answer(id, { do: 'decline', note })).text();
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img src=x');
  });
});

test('more than is missing: told beside the quantity; nothing missing: told, and the rest stays', async () => {
  const other = await confirmedOffer(world, { email: 'autre@visiteur.example', quantity: 1 });
  const id = await offerIn(world, 'offered');
  await command(world, other, 'promoter', { kind: 'accept', quantity: 1 });
  const tooMuch = await answer(id, { do: 'accept', quantity: '2' });
  expect(tooMuch.status).toBe(422);
  expect(seen((await pageOf(tooMuch)).body.textContent)).toContain('ce qui manque : au plus 1');
  const third = await confirmedOffer(world, { email: 'tiers@visiteur.example', quantity: 1 });
  await command(world, third, 'promoter', { kind: 'accept', quantity: 1 });
  const full = await answer(id, { do: 'accept', quantity: '2' });
  expect(full.status).toBe(409);
  const document = await pageOf(full);
  expect(seen(document.body.textContent)).toContain('Tout est déjà trouvé');
  expect(buttons(document)).toEqual(['decline']);
});

describe.each(offerStatuses.filter((status) => status !== 'unconfirmed'))(
  'an offer that is %s',
  (status) => {
    const doable: Record<string, string[]> = {
      offered: ['accept', 'decline'],
      waitlisted: ['decline'],
      accepted: ['deliver'],
    };

    test('is shown as it stands, with what can still be done', async () => {
      const document = await page(await offerIn(world, status));
      expect(buttons(document)).toEqual(doable[status] ?? []);
      const contacts = /camille@|555-?0123/.test(document.documentElement.innerHTML);
      expect(contacts).toBe(status === 'accepted' || status === 'delivered');
    });

    test.each([
      [{ do: 'accept', quantity: '2' }, 'accepted'],
      [{ do: 'accept', quantity: 'x' }, 'accepted'],
      [{ do: 'decline', reason: 'TOO_FAR' }, 'declined'],
      [{ do: 'deliver', quantity: '2' }, 'delivered'],
    ])('takes %j, says why not, or that it is done', async (fields: Record<string, string>, to) => {
      const id = await offerIn(world, status);
      const response = await answer(id, fields);
      const can = (doable[status] ?? []).includes(fields.do ?? '');
      if (!can && to !== status && !(to === 'accepted' && status === 'delivered')) {
        expect(response.status).toBe(409);
      }
      if (!can || fields.quantity === 'x')
        expect(await statusOf(world, id)).toMatchObject({ status });
      else expect(await statusOf(world, id)).toMatchObject({ status: to });
      expect(response.status).toBeLessThan(500);
    });
  },
);

const unknown: Record<string, string>[] = [
  {},
  { do: 'withdraw' },
  { do: 'expire' },
  { do: 'constructor' },
];

test.each(unknown)('what no button of the page says, %j, does nothing', async (fields) => {
  const id = await offerIn(world, 'offered');
  expect((await answer(id, fields)).status).toBe(422);
  expect(await statusOf(world, id)).toMatchObject({ status: 'offered' });
});

test('a standing offer has no quantity: a button accepts it, another says that it came', async () => {
  const id = await confirmedOffer(world, { need: undefined, quantity: undefined });
  const document = await page(id);
  expect(document.querySelector('#accept-quantity')).toBe(null);
  expect((await answer(id, { do: 'accept' })).status).toBe(200);
  expect((await answer(id, { do: 'deliver' })).status).toBe(200);
  expect(await statusOf(world, id)).toMatchObject({ status: 'delivered' });
});

test('an offer whose address is not confirmed, or whose project is no more, is not there: 410', async () => {
  const unconfirmed = await offerIn(world, 'unconfirmed');
  expect((await open(world, 'answer-offer', link(unconfirmed))).status).toBe(410);
  const id = await confirmedOffer(world, { email: 'autre@visiteur.example' });
  world.catalogue = () => ({ ...testCatalogue, projects: {} });
  expect((await open(world, 'answer-offer', link(id))).status).toBe(410);
});

test('50 promoters’ buttons at once for the last place: one acceptance, 49 clear refusals', async () => {
  const ids: string[] = [];
  for (let index = 0; index < 50; index += 1) {
    ids.push(await confirmedOffer(world, { email: `giver-${index}@visiteur.example` }));
  }
  const responses = await Promise.all(ids.map((id) => answer(id, { do: 'accept', quantity: '2' })));
  const statuses = responses.map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  expect(statuses.filter((status) => status === 409)).toHaveLength(49);
});

test('a link dies with the address that it was sent to', async () => {
  const id = await offerIn(world, 'offered');
  const url = link(id);
  expect((await open(world, 'answer-offer', url)).status).toBe(200);
  const catalogue = structuredClone(testCatalogue);
  const project = catalogue.projects['des-velos'];
  if (!project) throw new Error('the test catalogue has no « des-velos »');
  project.promoter.contact = SEALED;
  world.catalogue = () => catalogue;
  for (const response of [
    await open(world, 'answer-offer', url),
    await press(world, 'answer-offer', url, { do: 'accept', quantity: '1' }),
  ]) {
    expect(response.status).toBe(403);
    expect(await response.text()).not.toContain('Camille');
  }
  expect(await statusOf(world, id)).toMatchObject({ status: 'offered' });
});
