import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inTransaction } from '../../../netlify/adapters/database.ts';
import {
  createInvitation,
  lookAtInvitation,
  revokeInvitation,
  useInvitation,
} from '../../../netlify/adapters/submissions/invitations.ts';
import { startSubmission } from '../../../netlify/adapters/submissions/start-submission.ts';
import { invitations, submissions } from '../../../netlify/database/tables.ts';
import { emptyTables } from '../../support/empty-tables.ts';
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

async function invited(once: boolean) {
  const id = randomUUID();
  await createInvitation(world, { id, caisse: CAISSE, label: 'Les voisins', once, days: 30 });
  return id;
}

/** Begins a proposal by an invitation, as its page does. */
const begin = (invitation: string) =>
  inTransaction(world.database, async (statements) => {
    const use = await useInvitation(statements, invitation, world.clock.now());
    if (!use.ok) return use.code;
    const beginning = { id: randomUUID(), answers: {}, caisse: use.invitation.caisse, invitation };
    await startSubmission(world, statements, beginning);
    return 'begun';
  });

test('an invitation keeps for whom it is where nobody reads it', async () => {
  const id = await invited(false);
  const [row] = await world.database.select().from(invitations).where(eq(invitations.id, id));
  expect(row).toMatchObject({ caisse: CAISSE, once: false, revokedAt: null });
  expect(row?.label).not.toContain('voisins');
  await createInvitation(world, { id, caisse: 'caisse-voisine', once: true, days: 90 });
  const [again] = await world.database.select().from(invitations).where(eq(invitations.id, id));
  expect(again).toEqual(row);
});

test('one that serves many times does', async () => {
  const id = await invited(false);
  expect(await begin(id)).toBe('begun');
  expect(await begin(id)).toBe('begun');
});

test('one that serves once does so once, even for two at the same moment', async () => {
  const id = await invited(true);
  const outcomes = await Promise.all([begin(id), begin(id), begin(id)]);
  expect(outcomes.toSorted()).toEqual(['USED_UP', 'USED_UP', 'begun']);
  expect(await lookAtInvitation(world.database, id, world.clock.now())).toEqual({
    ok: false,
    code: 'USED_UP',
  });
  // What was begun and forgotten gives it back.
  await world.database.delete(submissions).where(eq(submissions.invitation, id));
  expect(await begin(id)).toBe('begun');
});

test('one that was taken back serves no more, and only its caisse takes it back', async () => {
  const id = await invited(false);
  await revokeInvitation(world, { id, caisse: 'caisse-voisine' });
  expect(await begin(id)).toBe('begun');
  await revokeInvitation(world, { id, caisse: CAISSE });
  expect(await begin(id)).toBe('REVOKED');
});

test('one that is over or that nobody made serves nobody', async () => {
  const id = await invited(false);
  world.pass(30 * DAY_MS);
  expect(await begin(id)).toBe('EXPIRED');
  expect(await begin(randomUUID())).toBe('UNKNOWN_INVITATION');
});
