import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readDataKeys } from '../../netlify/adapters/data-keys.ts';
import { act } from '../../netlify/adapters/offers/act.ts';
import { openContact, openNote } from '../../netlify/adapters/offers/contact.ts';
import { budgetOf } from '../../netlify/adapters/promises/budget.ts';
import { rewriteContacts } from '../../netlify/adapters/promises/rewrite-contacts.ts';
import { offers } from '../../netlify/database/tables.ts';
import { emptyTables } from '../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { confirmedOffer } from '../support/make-offer.ts';
import { type TestWorld, testWorld } from '../support/test-world.ts';

const newKey = () => randomBytes(32).toString('base64');
const [first, second] = [newKey(), newKey()];
const old = readDataKeys(first);
const both = readDataKeys(`${second},${first}`);

let fresh: FreshDatabase;
let world: TestWorld;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());
beforeEach(async () => {
  await emptyTables(fresh.database);
  world = testWorld(fresh.database, { dataKeys: old });
});

const rewrite = (changes: Partial<TestWorld> = {}) =>
  rewriteContacts({ ...world, dataKeys: both, ...changes }, budgetOf(10_000));
const events = () => world.logged.map(({ event, fields }) => ({ event, ...fields }));

async function declinedOffer(): Promise<string> {
  const offerId = await confirmedOffer(world);
  await act(world, {
    offerId,
    command: { kind: 'decline', reason: 'OTHER' },
    actor: { role: 'promoter', of: 'des-velos' },
    note: 'Une autre fois, Camille.',
  });
  return offerId;
}
const row = async (id: string) => {
  const [found] = await fresh.database.select().from(offers).where(eq(offers.id, id));
  if (!found) throw new Error('no such offer');
  return found;
};

test('what the old key wrote is written anew, and the log says when it can go', async () => {
  const noted = await declinedOffer();
  for (let index = 0; index < 120; index += 1) await confirmedOffer(world, { need: 'velos' });
  await rewriteContacts({ ...world, dataKeys: both }, budgetOf(0));
  expect(events()).toContainEqual({
    event: 'OLD_KEY_STILL_NEEDED',
    key: old.current.id,
    left: 121,
  });
  await rewrite();
  expect(events()).toContainEqual({ event: 'OLD_KEY_CAN_GO', key: old.current.id, left: 0 });
  const alone = readDataKeys(second);
  expect(openContact(alone, await row(noted))).toMatchObject({
    ok: true,
    giver: { name: 'Camille Exemple', email: 'camille@visiteur.example' },
  });
  expect(openNote(alone, await row(noted))).toBe('Une autre fois, Camille.');
  expect(openContact(old, await row(noted))).toEqual({ ok: false, reason: 'UNKNOWN_KEY' });
  expect(JSON.stringify(world.logged)).not.toMatch(/camille|418.?555/i);
});

test('two at once, and a second time, do no harm', async () => {
  const id = await declinedOffer();
  await Promise.all([rewrite(), rewrite(), rewrite()]);
  const written = await row(id);
  await rewrite();
  expect(await row(id)).toEqual(written);
  expect(openNote(both, written)).toBe('Une autre fois, Camille.');
});

test('a row that no key opens is counted and told by its id, and stops none of the others', async () => {
  const lost = await confirmedOffer({ ...world, dataKeys: readDataKeys(newKey()) });
  const spoilt = await confirmedOffer(world);
  const sound = await confirmedOffer(world);
  await fresh.database
    .update(offers)
    .set({ contact: `${old.current.id}.spoilt` })
    .where(eq(offers.id, spoilt));
  await rewrite();
  expect(events()).toContainEqual({ event: 'CONTACT_NOT_OPENED', id: lost });
  expect(events()).toContainEqual({ event: 'CONTACT_NOT_OPENED', id: spoilt });
  expect(events()).toContainEqual({
    event: 'CONTACTS_REWRITTEN',
    done: 1,
    unreadable: 2,
    key: both.current.id,
  });
  // The spoilt one says that the old key wrote it: removing that key is then for a person to decide.
  expect(events()).toContainEqual({ event: 'OLD_KEY_STILL_NEEDED', key: old.current.id, left: 1 });
  expect((await row(sound)).contact).toMatch(new RegExp(`^${both.current.id}\\.`));
  expect((await row(lost)).contact).not.toBe(null);
});

test('an address is found again under a new signing secret', async () => {
  const id = await confirmedOffer(world);
  const before = (await row(id)).addressHash;
  await rewrite({ signingSecret: 'another secret for tests, of more than 32 characters' });
  const changed = (await row(id)).addressHash;
  expect(changed).not.toBe(before);
  expect(changed).toMatch(/^[0-9a-f]{32}$/);
});

test('with one key and nothing to do, nothing is said', async () => {
  await confirmedOffer(world);
  world.logged.length = 0;
  await rewriteContacts(world, budgetOf(10_000));
  expect(world.logged).toEqual([]);
});
