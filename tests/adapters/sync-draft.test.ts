import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deliver } from '../../netlify/adapters/deliver.ts';
import type { Drafts } from '../../netlify/adapters/drafts/drafts.ts';
import { act } from '../../netlify/adapters/submissions/act.ts';
import { readEntry } from '../../netlify/adapters/submissions/draft/entry-answers.ts';
import { today } from '../../netlify/adapters/today.ts';
import { outbox, submissions } from '../../netlify/database/tables.ts';
import type { SubmissionCommand } from '../../src/submissions/life/command.ts';
import type { SubmissionActor } from '../../src/submissions/life/role.ts';
import { type DraftsSubject, localGitSubject } from '../support/drafts-subject.ts';
import { emptyTables } from '../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import {
  makeSubmission,
  PROPOSER,
  soundAnswers,
  submissionInReview,
} from '../support/make-submission.ts';
import { type TestWorld, testWorld } from '../support/test-world.ts';

const HOUR_MS = 3_600_000;
const team: SubmissionActor = { role: 'team', of: 'caisse-de-limoilou' };
const promoter: SubmissionActor = { role: 'promoter' };
const name = { collection: 'projects', slug: 'des-traineaux-pour-la-cour' } as const;
const branch = `cms/projects/${name.slug}`;

let fresh: FreshDatabase;
let desk: DraftsSubject;
let world: TestWorld;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());
beforeEach(async () => {
  await emptyTables(fresh.database);
  desk = await localGitSubject();
  world = testWorld(fresh.database, { drafts: desk.drafts });
});
afterEach(() => desk.close());

const settle = () => deliver(world, { most: 50 });
const row = async (id: string) => {
  const [found] = await fresh.database.select().from(submissions).where(eq(submissions.id, id));
  if (!found) throw new Error('no such submission');
  return found;
};
const draftOf = async (of: Parameters<Drafts['read']>[0] = name) => {
  const read = await desk.drafts.read(of);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
};
const done = async (
  id: string,
  command: SubmissionCommand,
  actor: SubmissionActor = team,
  answers?: Record<string, readonly string[]>,
) => {
  const written = answers && { answers: { ...soundAnswers, ...answers } };
  const acted = await act(world, { id, command, actor, written });
  if (!acted.ok) throw new Error(acted.code);
  return acted.submission;
};
const unsettled = async () =>
  (await fresh.database.select().from(outbox)).filter(
    ({ kind, sentAt }) => kind === 'draft-sync' && sentAt === null,
  );

describe('a proposal that is received', () => {
  test('is a draft in the desk, by its organisation, with its findings and without any address', async () => {
    await makeSubmission(world);
    await settle();
    const draft = await draftOf();
    expect(draft).toMatchObject({
      status: 'pending_review',
      title: 'Des traîneaux pour la cour',
      files: [`projects/${name.slug}.md`],
    });
    expect(readEntry(draft?.text ?? '')?.answers).toMatchObject({
      'promoter.name': ['Les Amis du traîneau'],
      body: ['Chaque enfant fait son traîneau.'],
    });
    expect(draft?.text).toContain('contact: sealed:');
    expect(draft?.text).not.toMatch(/admittedUnder|published|outcome/);
    expect(`${draft?.text}${draft?.notes}`).not.toContain(PROPOSER);
    expect(draft?.notes).toContain('Les Amis du traîneau');
    expect(desk.lastCommit(branch).author).toContain('Les Amis du traîneau');
  });

  test('waits as long as the Git host is away, and is opened once', async () => {
    desk.outage();
    await makeSubmission(world);
    await settle();
    expect(await unsettled()).toHaveLength(1);
    desk.mend();
    world.pass(HOUR_MS);
    await settle();
    await settle();
    expect(await unsettled()).toEqual([]);
    expect(desk.commitsOn(branch)).toBe(1);
  });

  test('takes another name where an editor has a project of that name under way', async () => {
    await desk.drafts.save(name, {
      files: [{ path: `projects/${name.slug}.md`, content: '---\ntitle: Autre\n---\n' }],
      title: 'Autre',
      notes: '',
      status: 'draft',
      author: 'Une éditrice',
      message: 'Commencer',
      expected: null,
    });
    const { id } = await makeSubmission(world);
    await settle();
    world.pass(HOUR_MS);
    await settle();
    expect((await row(id)).slug).toBe(`${name.slug}-2`);
    expect((await draftOf())?.title).toBe('Autre');
    expect((await draftOf({ ...name, slug: `${name.slug}-2` }))?.title).toContain('traîneaux');
  });
});

describe('changes that are asked for', () => {
  test('show on the board, and what editors changed meanwhile stays', async () => {
    const { id, revision } = await submissionInReview(world);
    await settle();
    await done(id, { kind: 'request-changes', seen: revision, reasons: ['UNCLEAR'] });
    await settle();
    const asked = await draftOf();
    expect(asked?.status).toBe('draft');
    const edited = (asked?.text ?? '').replace(
      'title: Des traîneaux pour la cour',
      'title: Des traîneaux pour la cour d’école',
    );
    expect(edited).not.toBe(asked?.text);
    await desk.drafts.save(name, {
      files: [{ path: `projects/${name.slug}.md`, content: edited }],
      title: 'x',
      notes: '',
      status: 'draft',
      author: 'Une éditrice',
      message: 'Préciser le titre',
      expected: asked?.version ?? '',
    });
    await done(id, { kind: 'resend', caisse: 'caisse-de-limoilou' }, promoter, {
      summary: ['Vingt traîneaux, rangés l’été au sous-sol de l’église.'],
    });
    await settle();
    const draft = await draftOf();
    expect(draft?.status).toBe('pending_review');
    expect(draft?.text).toContain('Des traîneaux pour la cour d’école');
    expect(draft?.text).toContain('rangés l’été');
    // The address is not sealed anew: what did not change looks the same.
    const sealed = (text = '') => /sealed:\S+/.exec(text)?.[0];
    expect(sealed(draft?.text)).toBe(sealed(asked?.text));
  });

  test('that the promoter is still typing are not in the desk', async () => {
    const { id, revision } = await submissionInReview(world);
    await done(id, { kind: 'request-changes', seen: revision, reasons: ['UNCLEAR'] });
    await done(id, { kind: 'save' }, promoter, { title: ['Titre à moitié'] });
    await settle();
    expect((await draftOf())?.text).not.toContain('à moitié');
  });
});

describe('a proposal that is decided', () => {
  test('accepted, waits to be published and says under which criteria', async () => {
    const { id, revision } = await submissionInReview(world);
    await done(id, { kind: 'accept', seen: revision });
    await settle();
    const draft = await draftOf();
    expect(draft?.status).toBe('pending_publish');
    expect(draft?.text).toContain('admittedUnder: 2026-11');
    expect(draft?.text).toContain(`published: '${today(world.catalogue(), world.clock)}'`);
  });

  test('published by an editor before we looked again, is published', async () => {
    const { id, revision } = await submissionInReview(world);
    await settle();
    const draft = await draftOf();
    await desk.drafts.publish(name, draft?.version);
    await done(id, { kind: 'accept', seen: revision });
    await settle();
    expect((await row(id)).status).toBe('published');
    expect(desk.hasBranch(branch)).toBe(false);
  });

  test.each(['refuse', 'withdraw'] as const)('%s: its draft goes', async (kind) => {
    const { id, revision } = await submissionInReview(world);
    await settle();
    expect(desk.hasBranch(branch)).toBe(true);
    if (kind === 'refuse') await done(id, { kind, seen: revision, reasons: ['NOT_NOW'] });
    else await done(id, { kind }, promoter);
    await settle();
    expect(desk.hasBranch(branch)).toBe(false);
    expect(desk.published(`projects/${name.slug}.md`)).toBeUndefined();
  });

  test('put away by an editor, stays away until it is sent anew or accepted', async () => {
    const { id, revision } = await submissionInReview(world);
    await settle();
    await desk.drafts.discard(name);
    await done(id, { kind: 'request-changes', seen: revision, reasons: ['UNCLEAR'] });
    await settle();
    expect(desk.hasBranch(branch)).toBe(false);
    await done(id, { kind: 'resend', caisse: 'caisse-de-limoilou' }, promoter, {
      summary: ['Une autre phrase, plus claire que la première.'],
    });
    await settle();
    expect((await draftOf())?.text).toContain('plus claire');
  });
});
