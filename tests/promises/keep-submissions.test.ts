import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deliver } from '../../netlify/adapters/deliver.ts';
import { keepPromises } from '../../netlify/adapters/promises/keep-promises.ts';
import { act } from '../../netlify/adapters/submissions/act.ts';
import { startSubmission } from '../../netlify/adapters/submissions/start-submission.ts';
import { outbox, submissionHistory, submissions } from '../../netlify/database/tables.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { SubmissionCommand } from '../../src/submissions/life/command.ts';
import type { SubmissionActor } from '../../src/submissions/life/role.ts';
import { TEAM_ADDRESS, testCatalogue } from '../support/catalogue.ts';
import { emptyTables } from '../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { makeSubmission, PROPOSER, submissionInReview } from '../support/make-submission.ts';
import { type TestWorld, testWorld } from '../support/test-world.ts';

const DAY_MS = 86_400_000;
const team: SubmissionActor = { role: 'team', of: 'caisse-de-limoilou' };

let fresh: FreshDatabase;
let world: TestWorld;
let catalogue: Catalogue;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());
beforeEach(async () => {
  await emptyTables(fresh.database);
  catalogue = structuredClone(testCatalogue);
  world = testWorld(fresh.database, { catalogue: () => catalogue });
});

const daysLater = async (days: number) => {
  world.pass(days * DAY_MS);
  expect(await keepPromises(world)).toEqual({ ok: true });
};
const row = async (id: string) => {
  const [found] = await fresh.database.select().from(submissions).where(eq(submissions.id, id));
  return found;
};
const queued = async (kind: string) =>
  (await fresh.database.select().from(outbox)).filter((each) => each.kind === kind);
const done = async (id: string, command: SubmissionCommand, actor: SubmissionActor = team) => {
  const acted = await act(world, { id, command, actor });
  if (!acted.ok) throw new Error(acted.code);
  return acted.submission;
};

describe('a form that was begun and left', () => {
  test('is deleted once nobody has touched it for as long as the policy says', async () => {
    const id = crypto.randomUUID();
    await startSubmission(world, fresh.database, { id, answers: { title: ['Un banc'] } });
    await daysLater(59);
    expect(await row(id)).toBeDefined();
    await daysLater(2);
    expect(await row(id)).toBeUndefined();
  });
});

describe('a proposal whose address nobody confirms', () => {
  test('ends, and no second letter goes to that address', async () => {
    const { id } = await makeSubmission(world);
    await daysLater(13);
    expect(await row(id)).toMatchObject({ status: 'received' });
    await daysLater(2);
    expect(await row(id)).toMatchObject({ status: 'withdrawn' });
    expect(await queued('submission-ended')).toEqual([]);
    await daysLater(366);
    expect(await row(id)).toMatchObject({ answers: null, email: null, addressHash: null });
  });
});

describe('a promise to answer', () => {
  test('is recalled to those who decide before it breaks, once each time', async () => {
    await submissionInReview(world);
    await daysLater(8);
    expect(await queued('review-reminder')).toEqual([]);
    await daysLater(1.5);
    await daysLater(0.1);
    expect(await queued('review-reminder')).toHaveLength(1);
    await daysLater(3.5);
    await daysLater(4);
    expect(await queued('review-reminder')).toHaveLength(2);
    await deliver(world, { most: 50 });
    const reminders = world.sent.filter(({ subject }) => subject.includes('réponse est attendue'));
    expect(reminders.map(({ to }) => to)).toEqual([TEAM_ADDRESS, TEAM_ADDRESS]);
    expect(reminders[0]?.text).toMatch(/7\s?décembre\s2026/);
  });

  test('goes to the central team too where both decide, but not to who has accepted', async () => {
    const caisse = catalogue.caisses['caisse-de-limoilou'];
    if (!caisse) throw new Error('no caisse');
    caisse.review = { decides: 'both', answerWithinDays: 3 };
    const { id, revision } = await submissionInReview(world);
    await done(id, { kind: 'accept', seen: revision });
    await daysLater(2.5);
    expect((await queued('review-reminder')).map(({ about }) => about?.to)).toEqual(['central']);
  });
});

describe('changes that were asked for', () => {
  test('are waited for, then the proposal ends and its promoter is told why', async () => {
    const { id, revision } = await submissionInReview(world);
    await done(id, { kind: 'request-changes', seen: revision, reasons: ['UNCLEAR'] });
    await daysLater(89);
    expect(await row(id)).toMatchObject({ status: 'changes_requested' });
    await daysLater(2);
    expect(await row(id)).toMatchObject({ status: 'withdrawn' });
    await deliver(world, { most: 50 });
    const [letter] = world.sent.filter(({ subject }) => subject.includes('a pris fin'));
    expect(letter).toMatchObject({ to: PROPOSER });
    expect(letter?.text).toContain('Les changements demandés n’ont pas été faits à temps.');
  });
});

describe('what is published', () => {
  test('is seen in the content, and its promoter hears of it once', async () => {
    const { id, revision } = await submissionInReview(world);
    const { slug } = await done(id, { kind: 'accept', seen: revision });
    await daysLater(0.1);
    expect(await row(id)).toMatchObject({ status: 'accepted' });
    const project = catalogue.projects['des-velos'];
    if (!slug || !project) throw new Error('no project');
    catalogue = { ...catalogue, projects: { ...catalogue.projects, [slug]: project } };
    await daysLater(0.1);
    await daysLater(0.1);
    expect(await row(id)).toMatchObject({ status: 'published' });
    expect(await queued('submission-published')).toHaveLength(1);
    await deliver(world, { most: 50 });
    const [letter] = world.sent.filter(({ subject }) => subject.includes('est publié'));
    expect(letter?.text).toContain(`https://perron.example/projets/${slug}/`);
  });

  test('is erased here when its time is over, and its history still tells what was decided', async () => {
    const { id, revision } = await submissionInReview(world);
    await done(id, { kind: 'refuse', seen: revision, reasons: ['NOT_FOR_HERE'] });
    await daysLater(364);
    expect(await row(id)).toMatchObject({ erasedAt: null });
    await daysLater(2);
    expect(await row(id)).toMatchObject({
      answers: null,
      sentAnswers: null,
      email: null,
      addressHash: null,
      erasedAt: expect.any(Date),
    });
    const lines = await fresh.database.select().from(submissionHistory);
    expect(lines.map(({ command }) => command)).toEqual(['send', 'confirm', 'refuse']);
    expect(lines.at(-1)?.reasons).toEqual(['NOT_FOR_HERE']);
  });
});
