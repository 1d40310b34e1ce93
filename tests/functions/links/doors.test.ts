import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../netlify/adapters/database.ts';
import { queueMessage } from '../../../netlify/adapters/offers/queue-message.ts';
import {
  needHistory,
  needStates,
  offerHistory,
  offers,
  outbox,
  rateLimits,
  unsubscribes,
} from '../../../netlify/database/tables.ts';
import type { OfferStatus } from '../../../src/offers/status.ts';
import { emptyTables } from '../../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../../support/fresh-database.ts';
import { handlers, linkTo, open, press, type TestedPurpose } from '../../support/links.ts';
import { offerIn } from '../../support/offer-in.ts';
import { pageOf, seen } from '../../support/page-of.ts';
import { type TestWorld, testWorld } from '../../support/test-world.ts';

// What holds for every link of our mails, whatever it leads to.

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

interface Door {
  purpose: TestedPurpose;
  /** What the link is about, ready for the button. */
  make(): Promise<string>;
  /** A button that acts. */
  button: Record<string, string>;
}

const offer = (status: OfferStatus) => () => offerIn(world, status);

async function reminder(kind: 'need-check' | 'answer-reminder'): Promise<string> {
  const moment = { now: world.clock.now(), machineNow: world.clock.machineNow() };
  const of =
    kind === 'need-check'
      ? { about: { project: 'des-velos', need: 'mecano' } }
      : { offerId: await offerIn(world, 'offered') };
  const id = await queueMessage(world.database, { kind, ...of, once: `${kind} test` }, moment);
  if (!id) throw new Error('nothing was queued');
  return id;
}

const asked = async () => {
  const id = await offerIn(world, 'waitlisted');
  const rows = await world.database.select().from(offers);
  const first = rows.find(({ status }) => status === 'accepted')?.id ?? '';
  const { command } = await import('../../support/offer-in.ts');
  await command(world, first, 'giver', { kind: 'withdraw' });
  return id;
};

const doors: Door[] = [
  { purpose: 'confirm-offer', make: offer('unconfirmed'), button: {} },
  { purpose: 'answer-offer', make: offer('offered'), button: { do: 'accept', quantity: '2' } },
  { purpose: 'answer-offer', make: offer('offered'), button: { do: 'decline', reason: 'TOO_FAR' } },
  { purpose: 'deliver-offer', make: offer('accepted'), button: { do: 'deliver', quantity: '2' } },
  { purpose: 'follow-offer', make: offer('offered'), button: { do: 'change', quantity: '1' } },
  { purpose: 'follow-offer', make: offer('accepted'), button: { do: 'withdraw' } },
  { purpose: 'take-place', make: asked, button: { do: 'take-place' } },
  { purpose: 'take-place', make: asked, button: { do: 'withdraw' } },
  { purpose: 'tell-outcome', make: offer('delivered'), button: { do: 'well' } },
  { purpose: 'tell-outcome', make: offer('delivered'), button: { do: 'badly' } },
  { purpose: 'check-need', make: () => reminder('need-check'), button: { do: 'kept' } },
  { purpose: 'check-need', make: () => reminder('need-check'), button: { do: 'filled' } },
  { purpose: 'check-need', make: () => reminder('need-check'), button: { do: 'unwanted' } },
  { purpose: 'unsubscribe', make: () => reminder('need-check'), button: { do: 'stop' } },
  { purpose: 'unsubscribe', make: () => reminder('answer-reminder'), button: { do: 'stop' } },
];

/** All that a link may change. */
async function everything() {
  const { database } = world;
  return {
    offers: await database.select().from(offers),
    history: await database.select().from(offerHistory),
    needs: await database.select().from(needStates),
    needHistory: await database.select().from(needHistory),
    unsubscribes: await database.select().from(unsubscribes),
    messages: (await database.select().from(outbox)).map(({ kind }) => kind).sort(),
  };
}

/** The same, without the times that a second press may not move either. */
const untouched = async (before: Awaited<ReturnType<typeof everything>>) =>
  expect(await everything()).toEqual(before);

test('every purpose has a door here', () => {
  expect(new Set(doors.map(({ purpose }) => purpose))).toEqual(new Set(Object.keys(handlers)));
});

describe.each(doors)('$purpose, $button', ({ purpose, make, button }) => {
  test('reading it changes nothing, and shows the button', async () => {
    const url = linkTo(world, purpose, await make());
    const before = await everything();
    for (const method of ['GET', 'HEAD', 'GET']) {
      const response = await open(world, purpose, url, method);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('referrer-policy')).toBe('strict-origin');
      expect(response.headers.get('x-robots-tag')).toContain('noindex');
    }
    await untouched(before);
    const page = await pageOf(await open(world, purpose, url));
    const forms = [...page.querySelectorAll('form')];
    expect(forms.length).toBeGreaterThan(0);
    for (const form of forms) {
      expect(form.getAttribute('method')).toBe('post');
      expect(form.getAttribute('action')).toBe(new URL(url).pathname);
      expect(form.querySelectorAll('button')).toHaveLength(1);
    }
    const wanted = forms.filter(
      (form) =>
        (form.querySelector('input[name=do]')?.getAttribute('value') ?? undefined) === button.do,
    );
    expect(wanted).toHaveLength(1);
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('its button acts once, pressed once, twice, or ten times at once', async () => {
    const url = linkTo(world, purpose, await make());
    const before = await everything();
    const responses = await Promise.all(
      Array.from({ length: 10 }, () => press(world, purpose, url, button)),
    );
    expect(responses.map(({ status }) => status)).toEqual(Array(10).fill(200));
    const after = await everything();
    expect(after).not.toEqual(before);
    const lines = after.history.length - before.history.length;
    expect(lines + after.needHistory.length + after.unsubscribes.length).toBeLessThanOrEqual(3);
    world.pass(60_000);
    expect((await press(world, purpose, url, button)).status).toBe(200);
    await untouched(after);
  });

  test('altered, with another purpose’s token, or signed by another: 403, and a way to a fresh one', async () => {
    const id = await make();
    const url = linkTo(world, purpose, id);
    const before = await everything();
    const other = purpose === 'unsubscribe' ? 'check-need' : 'unsubscribe';
    const borrowed = linkTo(world, other, id).split('/').at(-1) ?? '';
    const elsewhere = linkTo({ ...world, signingSecret: 'x'.repeat(40) }, purpose, id);
    const cut = url.slice(0, -1);
    const swapped = `${url.slice(0, url.lastIndexOf('/'))}/${borrowed}`;
    for (const bad of [cut, swapped, elsewhere]) {
      for (const response of [
        await open(world, purpose, bad),
        await press(world, purpose, bad, button),
      ]) {
        expect(response.status).toBe(403);
        const page = await pageOf(response);
        expect(page.querySelector('form input[type=email]')).not.toBe(null);
      }
    }
    await untouched(before);
  });

  test('posted by another site’s page: 403, and nothing is done', async () => {
    const url = linkTo(world, purpose, await make());
    const before = await everything();
    const foreign: Record<string, string>[] = [
      { origin: 'https://ailleurs.example', 'sec-fetch-site': 'cross-site' },
      { origin: 'https://ailleurs.example', 'sec-fetch-site': 'same-site' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of foreign) {
      expect((await press(world, purpose, url, button, { headers })).status).toBe(403);
    }
    await untouched(before);
  });

  test('other methods: 405', async () => {
    const url = linkTo(world, purpose, await make());
    const response = await open(world, purpose, url, 'DELETE');
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, POST');
  });

  test('while the database does not answer: 503, and the link stays good', async () => {
    const url = linkTo(world, purpose, await make());
    const closed = openDatabase('postgres://nobody@127.0.0.1:1/none', () => {});
    const down = { ...world, database: closed.database };
    for (const response of [
      await open(down, purpose, url),
      await press(down, purpose, url, button),
    ]) {
      expect(response.status).toBe(503);
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      const text = seen((await pageOf(response)).body.textContent);
      expect(text).toContain('Votre lien reste bon');
      expect(text).not.toMatch(/ECONN|127\.0\.0\.1/);
    }
    await closed.close();
    expect((await press(world, purpose, url, button)).status).toBe(200);
  });

  test('the log names nobody and holds no link', async () => {
    const url = linkTo(world, purpose, await make());
    await open(world, purpose, url);
    await press(world, purpose, url, button);
    const lines = JSON.stringify(world.logged);
    const token = url.split('/').at(-1) ?? '';
    for (const secret of [token, 'Camille', '@', '555-0123']) expect(lines).not.toContain(secret);
  });

  test('pressed too often from one place: 429', async () => {
    const url = linkTo(world, purpose, await make());
    const ip = '203.0.113.9';
    expect((await press(world, purpose, url, button, { ip })).status).toBe(200);
    await world.database.update(rateLimits).set({ hits: 120 });
    const refused = await press(world, purpose, url, button, { ip });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await press(world, purpose, url, button, { ip: '203.0.113.10' })).status).toBe(200);
  });

  test('pressed too often from one network of IPv6: 429 for any of its addresses', async () => {
    const url = linkTo(world, purpose, await make());
    await press(world, purpose, url, button, { ip: '2001:db8:1:2::1' });
    await world.database.update(rateLimits).set({ hits: 120 });
    const refused = await press(world, purpose, url, button, { ip: '2001:db8:1:2:ffff::2' });
    expect(refused.status).toBe(429);
  });
});

describe.each(doors.filter(({ purpose }) => purpose !== 'unsubscribe'))(
  '$purpose, expired',
  ({ purpose, make, button }) => {
    test('shows nothing of anybody, and its button sends a fresh link to the same address', async () => {
      const id = await make();
      const url = linkTo(world, purpose, id, 15);
      const before = world.sent.length;
      world.pass(16 * 86_400_000);
      const stands = (await everything()).offers;
      const shown = await open(world, purpose, url);
      expect(shown.status).toBe(410);
      const page = await pageOf(shown);
      expect(seen(page.body.textContent)).not.toMatch(/Camille|555-?0123|@/);
      expect(page.querySelectorAll('form')).toHaveLength(1);
      expect(page.querySelector('form')?.getAttribute('action')).toBe(new URL(url).pathname);
      const sent = await press(world, purpose, url, button);
      expect(sent.status).toBe(200);
      expect(seen((await pageOf(sent)).querySelector('h1')?.textContent)).toBe(
        'Regardez vos courriels',
      );
      expect((await everything()).offers).toEqual(stands);
      const [letter, ...others] = world.sent.slice(before);
      expect(others).toEqual([]);
      const toGiver = ['confirm-offer', 'follow-offer', 'take-place', 'tell-outcome'];
      expect(letter?.to).toBe(
        toGiver.includes(purpose) ? 'camille@visiteur.example' : 'atelier@promoteur.example',
      );
      await press(world, purpose, url, button);
      expect(world.sent.slice(before)).toHaveLength(1);
    });
  },
);

test('a link that unsubscribes serves for ever', async () => {
  const url = linkTo(world, 'unsubscribe', await reminder('need-check'), 1);
  world.pass(400 * 86_400_000);
  expect((await open(world, 'unsubscribe', url)).status).toBe(200);
  expect((await press(world, 'unsubscribe', url, { do: 'stop' })).status).toBe(200);
  expect(await fresh.database.select().from(unsubscribes)).toHaveLength(1);
});

test('of an offer whose giver was erased, or that is no more: 410', async () => {
  for (const purpose of ['answer-offer', 'follow-offer'] as const) {
    const url = linkTo(world, purpose, await offerIn(world, 'offered'));
    await fresh.database.update(offers).set({ contact: null });
    expect((await open(world, purpose, url)).status).toBe(410);
    expect((await press(world, purpose, url, { do: 'withdraw' })).status).toBe(410);
    const unknown = linkTo(world, purpose, crypto.randomUUID());
    expect((await open(world, purpose, unknown)).status).toBe(410);
    await emptyTables(fresh.database);
  }
});
