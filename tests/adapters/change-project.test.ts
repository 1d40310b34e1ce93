import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deliver } from '../../netlify/adapters/deliver.ts';
import { act } from '../../netlify/adapters/submissions/act.ts';
import { readEntry, withEmail } from '../../netlify/adapters/submissions/draft/entry-answers.ts';
import { entryText } from '../../netlify/adapters/submissions/draft/entry-text.ts';
import { dropChange } from '../../netlify/adapters/submissions/drop-change.ts';
import { pageChangesOf } from '../../netlify/adapters/submissions/page-changes.ts';
import { keepPicture } from '../../netlify/adapters/submissions/pictures.ts';
import { openAnswers } from '../../netlify/adapters/submissions/sealed-columns.ts';
import { sendSubmission } from '../../netlify/adapters/submissions/send-submission.ts';
import { startChange } from '../../netlify/adapters/submissions/start-change.ts';
import { submissions } from '../../netlify/database/tables.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { seal } from '../../src/sealing/seal.ts';
import { readAnswers } from '../../src/submissions/form/answers.ts';
import { checkAnswers } from '../../src/submissions/form/check-proposal.ts';
import { asProject, proposalForm } from '../../src/submissions/form/proposal.ts';
import { testCatalogue } from '../support/catalogue.ts';
import { type DraftsSubject, localGitSubject } from '../support/drafts-subject.ts';
import { emptyTables } from '../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { PROPOSER, soundAnswers } from '../support/make-submission.ts';
import { type TestWorld, testWorld } from '../support/test-world.ts';

const slug = 'des-traineaux';
const name = { collection: 'projects', slug } as const;
const path = `projects/${slug}.md`;

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
  const contact = await seal(PROPOSER, testCatalogue.site.sealTo);
  const { body, ...told } = readAnswers(proposalForm, soundAnswers) as { body: string };
  const project = asProject(told as never, contact);
  desk.editPublished(path, entryText({ ...project, admittedUnder: '2026-11' }, body));
  const catalogue: Catalogue = structuredClone(testCatalogue);
  const bikes = catalogue.projects['des-velos'];
  if (!bikes) throw new Error('no project');
  catalogue.projects[slug] = { ...bikes, promoter: { ...bikes.promoter, contact } };
  world = testWorld(fresh.database, { drafts: desk.drafts, catalogue: () => catalogue });
});
afterEach(() => desk.close());

const row = async (id: string) => {
  const [found] = await fresh.database.select().from(submissions).where(eq(submissions.id, id));
  if (!found) throw new Error('no such submission');
  return found;
};
const begin = async () => {
  const started = await startChange(world, slug);
  if (!started.ok) throw new Error(started.reason);
  return row(started.id);
};
const send = async (id: string, changes: Record<string, readonly string[]>) => {
  const before = await row(id);
  const answers = openAnswers(world.dataKeys, 'submissions.answers', id, before.answers);
  const acted = await sendSubmission(world, before, {
    caisse: 'caisse-de-limoilou',
    written: { answers: { ...answers, ...changes } },
    consent: { version: '1', text: 'J’accepte.' },
  });
  if (!acted.ok) throw new Error(acted.code);
  await deliver(world, { most: 50 });
  return row(id);
};
const published = () => readEntry(desk.published(path) ?? '');

describe('changes to a published project', () => {
  test('begin from what is published, once, for the address that is sealed in it', async () => {
    const begun = await begin();
    expect(begun).toMatchObject({ status: 'draft', changes: slug, caisse: 'caisse-de-limoilou' });
    expect(begun.confirmedAt).not.toBeNull();
    const answers = openAnswers(world.dataKeys, 'submissions.answers', begun.id, begun.answers);
    expect(answers).toEqual(withEmail(published()?.answers ?? {}, PROPOSER));
    expect((await begin()).id).toBe(begun.id);
  });

  test('that are harmless are published at once, and nobody is asked to read them', async () => {
    const { id } = await begin();
    const sent = await send(id, { 'needs[0].covered': ['1'] });
    expect(sent).toMatchObject({ status: 'published', slug });
    expect(published()?.answers).toMatchObject({ 'needs[0].covered': ['1'] });
    expect(published()?.kept.admittedUnder).toBe('2026-11');
    // A change makes it no newer.
    expect(published()?.kept.published).toBeUndefined();
    expect(desk.hasBranch(`cms/projects/${slug}`)).toBe(false);
    // Told at once: nothing waits for the schedule, which then has nothing left to tell.
    expect(world.sent).toHaveLength(1);
    await deliver(world, { most: 50 });
    expect(world.sent.map(({ to, subject }) => [to, /publiés/.test(subject)])).toEqual([
      [PROPOSER, true],
    ]);
    // The next ones begin anew, from what is published now.
    expect((await begin()).id).not.toBe(id);
  });

  test('that say something new wait for those who decide', async () => {
    const { id } = await begin();
    const sent = await send(id, { summary: ['Trente traîneaux de bois, et un glissoire.'] });
    expect(sent).toMatchObject({ status: 'in_review' });
    expect(published()?.answers.summary).toEqual(soundAnswers.summary);
    const draft = await desk.drafts.read(name);
    expect(draft).toMatchObject({ ok: true, value: { status: 'pending_review' } });
    expect(world.sent.some(({ subject }) => subject.includes('Des changements à lire'))).toBe(true);
  });

  test('are told against what is published, however often they are sent', async () => {
    const { id } = await begin();
    await send(id, { summary: ['Trente traîneaux de bois, et un glissoire.'] });
    const asking = {
      kind: 'request-changes',
      reasons: ['UNCLEAR'],
      seen: (await row(id)).revision,
    };
    const asked = await act(world, {
      id,
      command: asking as never,
      actor: { role: 'team' },
    });
    expect(asked.ok).toBe(true);
    // Little is new since it was sent, but nobody has said yes to what was sent before.
    const sent = await send(id, {
      summary: ['Trente traîneaux de bois, et un glissoire.'],
      'needs[0].covered': ['1'],
    });
    expect(sent.status).toBe('in_review');
    const answers = openAnswers(world.dataKeys, 'submissions.answers', id, sent.answers) ?? {};
    expect(pageChangesOf(world, sent, answers, false)?.changed).toHaveLength(2);
  });

  test('are not let through with a photo that nobody has seen', async () => {
    const { id } = await begin();
    const picture = { bytes: Buffer.from('x'), type: 'image/webp', width: 1, height: 1 } as const;
    expect(await keepPicture(fresh.database, id, picture as never, world.clock.now())).toBe(true);
    const before = await row(id);
    const answers = openAnswers(world.dataKeys, 'submissions.answers', id, before.answers) ?? {};
    const changed = { ...answers, 'needs[0].covered': ['1'] };
    expect(pageChangesOf(world, before, changed, false)?.atOnce).toBe(true);
    expect((await send(id, { 'needs[0].covered': ['1'] })).status).toBe('in_review');
  });

  test('are forgotten where they were never sent, and never once they were', async () => {
    const { id } = await begin();
    expect(await dropChange(fresh.database, id)).toBe(true);
    const again = await begin();
    expect(again.id).not.toBe(id);
    await send(again.id, { summary: ['Trente traîneaux de bois, et un glissoire.'] });
    expect(await dropChange(fresh.database, again.id)).toBe(false);
    expect((await row(again.id)).status).toBe('in_review');
  });

  test('keep what an editor has published in the meantime', async () => {
    const { id } = await begin();
    const text = desk.published(path) ?? '';
    desk.editPublished(path, text.replace('title: Des traîneaux', 'title: Vingt traîneaux'));
    await send(id, { 'needs[0].covered': ['2'] });
    expect(published()?.answers).toMatchObject({
      title: ['Vingt traîneaux pour la cour'],
      'needs[0].covered': ['2'],
    });
  });

  test('tell what was accomplished, and the project is then completed', async () => {
    const { id } = await begin();
    const outcome = {
      'outcome.date': ['2027-03-20'],
      'outcome.text': ['Vingt-deux traîneaux, faits par trente enfants et deux menuisiers.'],
    };
    await send(id, outcome);
    const draft = await desk.drafts.read(name);
    if (!draft.ok || !draft.value) throw new Error('no draft');
    expect(readEntry(draft.value.text)?.kept).toMatchObject({
      status: 'completed',
      outcome: { date: '2027-03-20' },
    });
    const early = { ...soundAnswers, ...outcome, 'outcome.date': ['2026-11-01'] };
    const context = { ids: { ...known }, rules, version: '2026-11', published: true };
    expect(checkAnswers(early, context)).toMatchObject({
      ok: false,
      errors: [{ field: 'outcome.date' }],
    });
    // A project that has only begun has accomplished nothing, whatever is sent.
    expect(checkAnswers(early, { ...context, published: false })).toMatchObject({ ok: true });
  });

  test('do not begin while what is published cannot be read', async () => {
    desk.outage();
    expect(await startChange(world, slug)).toEqual({ ok: false, reason: 'NO_DRAFTS' });
    desk.mend();
    desk.editPublished(path, '---\ntitle: Rien d’autre\n---\n');
    expect(await startChange(world, slug)).toEqual({ ok: false, reason: 'NOT_SOUND' });
    expect(await startChange(world, 'nulle-part')).toEqual({ ok: false, reason: 'NO_PROJECT' });
  });
});

const known = {
  regions: ['capitale-nationale'],
  caisses: ['caisse-de-limoilou'],
  communities: [],
  partners: [],
  sectors: ['education'],
  skills: ['carpentry'],
  materials: [],
  units: [],
};
const rules = { policy: testCatalogue.policy.criteria, hosts: {} };
