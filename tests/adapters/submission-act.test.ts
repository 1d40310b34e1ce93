import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addressHash } from '../../netlify/adapters/address-hash.ts';
import { deliverDue } from '../../netlify/adapters/deliver-due.ts';
import { act, type Written } from '../../netlify/adapters/submissions/act.ts';
import { freeSlug, slugOf } from '../../netlify/adapters/submissions/free-slug.ts';
import { openAnswers, openText } from '../../netlify/adapters/submissions/sealed-columns.ts';
import {
  receiveSubmission,
  startSubmission,
  type WholeSubmission,
} from '../../netlify/adapters/submissions/start-submission.ts';
import { outbox, submissionHistory, submissions } from '../../netlify/database/tables.ts';
import { isSlug } from '../../src/model/slug.ts';
import type { SubmissionCommand } from '../../src/submissions/life/command.ts';
import type { SubmissionActor } from '../../src/submissions/life/role.ts';
import { CENTRAL_ADDRESS, TEAM_ADDRESS, testCatalogue } from '../support/catalogue.ts';
import { emptyTables } from '../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import {
  makeSubmission,
  PROPOSER,
  soundAnswers,
  submissionInReview,
} from '../support/make-submission.ts';
import { type TestWorld, testWorld } from '../support/test-world.ts';

const promoter: SubmissionActor = { role: 'promoter' };
const team: SubmissionActor = { role: 'team', of: 'caisse-de-limoilou' };
const central: SubmissionActor = { role: 'central' };
const CAISSE = 'caisse-de-limoilou';
const TITLE = 'Des traîneaux pour la cour';

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

const done = (id: string, command: SubmissionCommand, actor = team, written?: Written) =>
  act(world, { id, command, actor, written });
const rowOf = async (id: string) => {
  const [row] = await fresh.database.select().from(submissions).where(eq(submissions.id, id));
  if (!row) throw new Error('no such proposal');
  return row;
};
const history = (id: string) =>
  fresh.database
    .select()
    .from(submissionHistory)
    .where(eq(submissionHistory.submissionId, id))
    .orderBy(submissionHistory.id);
const queued = async () => (await fresh.database.select().from(outbox)).map(({ kind }) => kind);
const countOf = async (kind: string) => (await queued()).filter((each) => each === kind).length;

describe('a proposal from its sending to its publication', () => {
  test('leaves its whole story, which agrees with its state, and nothing of anybody in it', async () => {
    const { id } = await submissionInReview(world);
    const reasons = ['UNCLEAR'] as const;
    const seen = async () => (await rowOf(id)).revision;
    await act(world, {
      id,
      command: { kind: 'request-changes', seen: await seen(), reasons },
      actor: team,
      note: 'Un mot secret.',
    });
    const answers = { ...soundAnswers, summary: ['Trente traîneaux.'] };
    await done(id, { kind: 'save' }, promoter, { answers });
    await done(id, { kind: 'resend', caisse: CAISSE }, promoter, { answers });
    await done(id, { kind: 'accept', seen: await seen() });
    await done(id, { kind: 'publish' }, { role: 'desk' });
    const lines = await history(id);
    expect(
      lines.map(({ actor, command, fromStatus, toStatus }) => [
        actor,
        command,
        fromStatus,
        toStatus,
      ]),
    ).toEqual([
      ['promoter', 'send', 'draft', 'received'],
      ['promoter', 'confirm', 'received', 'in_review'],
      ['team', 'request-changes', 'in_review', 'changes_requested'],
      ['promoter', 'resend', 'changes_requested', 'in_review'],
      ['team', 'accept', 'in_review', 'accepted'],
      ['desk', 'publish', 'accepted', 'published'],
    ]);
    const revisions = lines.map(({ revision }) => revision);
    expect(revisions).toEqual([...revisions].sort((one, other) => one - other));
    const row = await rowOf(id);
    expect([row.status, row.revision]).toEqual(['published', revisions.at(-1)]);
    expect(lines[2]).toMatchObject({ actorOf: CAISSE, reasons, policyVersion: '2026-11' });
    const { dataKeys } = world;
    expect(openText(dataKeys, 'submission_history.note', id, lines[2]?.note ?? null)).toBe(
      'Un mot secret.',
    );
    expect(JSON.stringify([lines, row])).not.toMatch(/secret|organisme|trente/i);
    const sent = openAnswers(dataKeys, 'submissions.sent_answers', id, row.sentAnswers);
    expect(sent).toEqual(answers);
  });

  test('tells each of its letters once, to those that it is for', async () => {
    const { id } = await submissionInReview(world);
    await done(id, { kind: 'accept', seen: (await rowOf(id)).revision });
    await done(id, { kind: 'publish' }, { role: 'desk' });
    await deliverDue(world);
    await deliverDue(world);
    const toPromoter = world.sent.filter(({ to }) => to === PROPOSER).map(({ subject }) => subject);
    expect(toPromoter).toHaveLength(3);
    expect(new Set(toPromoter).size).toBe(3);
    expect(world.sent.filter(({ to }) => to === TEAM_ADDRESS)).toHaveLength(1);
    expect(world.sent).toHaveLength(4);
  });

  test('asks nothing of the team before its address is confirmed', async () => {
    const { id, revision } = await makeSubmission(world);
    await deliverDue(world);
    expect(world.sent.map(({ to }) => to)).toEqual([PROPOSER]);
    expect(await done(id, { kind: 'accept', seen: revision })).toMatchObject({
      ok: false,
      code: 'NOT_FROM_HERE',
    });
    expect((await rowOf(id)).dueOn).toBeNull();
    await done(id, { kind: 'confirm' }, promoter);
    expect((await rowOf(id)).dueOn).toBe('2026-12-07');
    await deliverDue(world);
    expect(world.sent.at(-1)).toMatchObject({ to: TEAM_ADDRESS });
  });

  test('where both decide, is accepted once both have, and told once', async () => {
    const catalogue = structuredClone(testCatalogue);
    for (const caisse of Object.values(catalogue.caisses)) caisse.review.decides = 'both';
    world.catalogue = () => catalogue;
    const { id } = await submissionInReview(world);
    const seen = async () => (await rowOf(id)).revision;
    await done(id, { kind: 'accept', seen: await seen() });
    expect(await rowOf(id)).toMatchObject({ status: 'in_review', acceptedBy: ['team'] });
    expect(await countOf('submission-accepted')).toBe(0);
    expect(await done(id, { kind: 'accept', seen: await seen() })).toMatchObject({
      code: 'ALREADY_SAID',
    });
    await done(id, { kind: 'accept', seen: await seen() }, central);
    expect(await rowOf(id)).toMatchObject({ status: 'accepted', acceptedBy: ['team', 'central'] });
    expect(await countOf('submission-accepted')).toBe(1);
    await deliverDue(world);
    for (const address of [TEAM_ADDRESS, CENTRAL_ADDRESS]) {
      expect(world.sent.filter(({ to }) => to === address)).toHaveLength(1);
    }
  });

  test('that nobody knows is told so', async () => {
    expect(await done(randomUUID(), { kind: 'publish' }, { role: 'desk' })).toEqual({
      ok: false,
      code: 'UNKNOWN_SUBMISSION',
    });
  });
});

describe('at once', () => {
  test('two reviewers: one decides, the other is told that things have moved', async () => {
    const { id, revision: seen } = await submissionInReview(world);
    const answers = await Promise.all([
      done(id, { kind: 'request-changes', seen, reasons: ['UNCLEAR'] }),
      done(id, { kind: 'move', seen, caisse: CAISSE }),
      done(id, { kind: 'request-changes', seen, reasons: ['INCOMPLETE'] }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const others = answers.flatMap((each) => (each.ok ? [] : [each.code]));
    expect(others).toHaveLength(2);
    for (const code of others) expect(['STALE', 'NOT_FROM_HERE', 'SAME_CAISSE']).toContain(code);
    expect(await history(id)).toHaveLength(3);
  });

  test('two reviewers who both accept where both must: the second is to look again', async () => {
    const catalogue = structuredClone(testCatalogue);
    for (const caisse of Object.values(catalogue.caisses)) caisse.review.decides = 'both';
    world.catalogue = () => catalogue;
    const { id, revision: seen } = await submissionInReview(world);
    const answers = await Promise.all([
      done(id, { kind: 'accept', seen }, team),
      done(id, { kind: 'accept', seen }, central),
    ]);
    expect(answers.map((each) => (each.ok ? 'DONE' : each.code)).sort()).toEqual(['DONE', 'STALE']);
    expect((await rowOf(id)).acceptedBy).toHaveLength(1);
  });

  test('the same button pressed fifty times acts once', async () => {
    const { id, revision: seen } = await submissionInReview(world);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => done(id, { kind: 'accept', seen })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await countOf('submission-accepted')).toBe(1);
    expect(await history(id)).toHaveLength(3);
  });

  const whole = (changes: Partial<WholeSubmission> = {}): WholeSubmission => ({
    id: randomUUID(),
    written: { answers: soundAnswers, email: PROPOSER, title: TITLE },
    caisse: CAISSE,
    consent: { version: '1', text: 'J’accepte.' },
    once: randomUUID(),
    content: 'the same content',
    limit: { bucket: 'tests', most: 100_000, seconds: 3600 },
    ...changes,
  });

  /** Five connections serve fifty at once: who is told to come back comes back, with the same proposal. */
  async function insist(sent: WholeSubmission) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await receiveSubmission(world, sent);
      } catch (error) {
        if (attempt === 10) throw error;
      }
    }
  }

  test('fifty promoters with the same title have fifty names', async () => {
    await Promise.all(Array.from({ length: 50 }, () => insist(whole())));
    const rows = await fresh.database.select().from(submissions);
    const slugs = rows.map(({ slug }) => slug ?? '');
    expect(new Set(slugs).size).toBe(50);
    expect(slugs).toContain('des-traineaux-pour-la-cour');
    expect(slugs).toContain('des-traineaux-pour-la-cour-50');
    expect(slugs.every(isSlug)).toBe(true);
    expect(await countOf('draft-sync')).toBe(50);
  });

  test('the same one sent fifty times is one', async () => {
    const received = await Promise.all(
      Array.from({ length: 50 }, () => insist(whole({ once: 'key 1' }))),
    );
    const outcomes = received.map(({ outcome }) => outcome).sort();
    expect(outcomes).toEqual(['created', ...Array(49).fill('repeated')]);
    const [row, ...others] = await fresh.database.select().from(submissions);
    expect(others).toEqual([]);
    for (const each of received) {
      if (each.outcome === 'repeated') expect(each.submission).toMatchObject({ id: row?.id });
    }
    expect(await queued()).toHaveLength(2);
    expect(row && (await history(row.id))).toHaveLength(1);
    const other = await receiveSubmission(world, whole({ once: 'key 1', content: 'other' }));
    expect(other.outcome).toBe('key-reused');
  });

  test('one too many, or to a caisse that takes none, leaves nothing behind', async () => {
    const none = { bucket: 'none', most: 0, seconds: 60 };
    expect(await receiveSubmission(world, whole({ limit: none }))).toMatchObject({
      outcome: 'too-many',
      retryAfter: expect.any(Number),
    });
    expect(await receiveSubmission(world, whole({ caisse: 'inconnue' }))).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'CAISSE_TAKES_NONE' },
    });
    expect(await fresh.database.select().from(submissions)).toEqual([]);
    expect(await queued()).toEqual([]);
  });
});

describe('the name on the site', () => {
  test.each([
    ['Des vélos d’école', 'des-velos-d-ecole'],
    ['Œuvres & cœurs, à l’ÉTÉ', 'oeuvres-coeurs-a-l-ete'],
    ['../../etc/passwd', 'etc-passwd'],
    ['  ---  ', 'projet'],
    ['日本語', 'projet'],
    ['.git', 'git'],
    ['a'.repeat(300), 'a'.repeat(70)],
    [`${'mot '.repeat(40)}`, `${'mot-'.repeat(17)}mo`.replace(/-mo$/, '')],
  ])('%j gives %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
    expect(isSlug(slugOf(title))).toBe(true);
  });

  test('is not a number alone, which is a page of a list', async () => {
    expect(await freeSlug(fresh.database, testCatalogue, '2')).toBe('projet-2');
    expect(await freeSlug(fresh.database, testCatalogue, '1 000')).toBe('1-000');
  });

  test('is neither a project’s nor what belongs to objects', async () => {
    expect(await freeSlug(fresh.database, testCatalogue, 'Des vélos')).toBe('des-velos-2');
    expect(await freeSlug(fresh.database, testCatalogue, 'constructor')).toBe('constructor');
    expect(await freeSlug(fresh.database, testCatalogue, 'x', new Set(['x', 'x-2']))).toBe('x-3');
  });
});

describe('another address', () => {
  const other = 'autre@organisme.example';
  const answers = { ...soundAnswers, 'promoter.email': [other] };
  const hashOf = (email: string) => addressHash(world.signingSecret, email);

  async function askedForChanges() {
    const { id, revision: seen } = await submissionInReview(world);
    await done(id, { kind: 'request-changes', seen, reasons: ['UNCLEAR'] });
    return id;
  }

  test('in what is sent anew is to be confirmed before anybody decides', async () => {
    const id = await askedForChanges();
    await deliverDue(world);
    world.sent.length = 0;
    const written = { answers, email: other };
    await done(id, { kind: 'resend', caisse: CAISSE }, promoter, written);
    expect(await rowOf(id)).toMatchObject({ status: 'received', confirmedAt: null });
    await deliverDue(world);
    expect(world.sent.map(({ to }) => to)).toEqual([other]);
    expect(world.sent[0]?.subject).toMatch(/^Confirmez/);
    await done(id, { kind: 'confirm' }, promoter);
    expect(await rowOf(id)).toMatchObject({ status: 'in_review', addressHash: hashOf(other) });
    await deliverDue(world);
    expect(world.sent.at(-1)).toMatchObject({ to: TEAM_ADDRESS });
  });

  test('typed and not sent yet changes nothing for those who decide', async () => {
    const id = await askedForChanges();
    const written = { answers, email: other };
    await done(id, { kind: 'save' }, promoter, written);
    const row = await rowOf(id);
    expect(row).toMatchObject({ addressHash: hashOf(PROPOSER), confirmedAt: expect.any(Date) });
    // What is told meanwhile goes to the address that is known to be the promoter's.
    await done(id, { kind: 'refuse', seen: row.revision, reasons: ['NOT_LOCAL'] });
    await deliverDue(world);
    expect(world.sent.some(({ to }) => to === other)).toBe(false);
    expect(world.sent.at(-1)).toMatchObject({ to: PROPOSER });
  });

  test('in a form that is not sent yet is the one to be confirmed', async () => {
    const id = randomUUID();
    await startSubmission(world, fresh.database, { id, answers: {} });
    await done(id, { kind: 'save' }, promoter, { answers: soundAnswers, email: PROPOSER });
    await done(id, { kind: 'confirm' }, promoter);
    expect(await rowOf(id)).toMatchObject({ status: 'draft', confirmedAt: expect.any(Date) });
    await done(id, { kind: 'save' }, promoter, { answers, email: other });
    expect(await rowOf(id)).toMatchObject({ addressHash: hashOf(other), confirmedAt: null });
    // Nothing is queued for what is typed, nor for whoever only begins.
    expect(await queued()).toEqual([]);
    await act(world, {
      id,
      command: { kind: 'send', caisse: CAISSE },
      actor: promoter,
      written: { answers, email: other, title: TITLE },
      consent: { version: '1', text: 'J’accepte.' },
    });
    expect((await rowOf(id)).status).toBe('received');
  });
});
