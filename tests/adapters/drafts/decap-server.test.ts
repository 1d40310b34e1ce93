import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DraftName, DraftSave, Drafts } from '../../../netlify/adapters/drafts/drafts.ts';
import { localGitDrafts } from '../../../netlify/adapters/drafts/local-git-drafts.ts';
import { type Desk, startDesk } from '../../../netlify/local/desk.ts';
import { type GitWorld, gitWorld } from '../../local/git-world.ts';

let world: GitWorld;
let desk: Desk;
let drafts: Drafts;

// Each test has an entry of its own in the one desk.
let count = 0;
let velos: DraftName;
let FILE: string;

beforeAll(async () => {
  world = gitWorld();
  const started = await startDesk({ state: world.state, contentFolder: world.content });
  if (!started.ok) throw new Error(started.reason);
  desk = started.desk;
  drafts = localGitDrafts(desk.clone.root);
});
beforeEach(() => {
  count += 1;
  velos = { collection: 'projects', slug: `des-velos-${count}` };
  FILE = `projects/${velos.slug}.md`;
});
afterAll(async () => {
  await desk.stop();
  world.remove();
});

const text = (title: string) => `---\ntitle: ${title}\n---\n\nVoilà, « été ».\n`;

const saved = (over: Partial<DraftSave> = {}): DraftSave => ({
  files: [{ path: FILE, content: text('Des vélos') }],
  title: 'Des vélos',
  notes: 'Rien à redire.',
  status: 'pending_review',
  author: 'Atelier',
  message: 'Proposer',
  expected: null,
  ...over,
});

/** Asks the desk something, as its page does, and reads its answer. */
async function ask(action: string, params: object): Promise<unknown> {
  const answer = await desk.handle(
    new Request('http://localhost/admin/api/v1', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ action, params: { branch: 'main', ...params } }),
    }),
  );
  expect(answer?.status).toBe(200);
  return answer?.json();
}

const decapSaves = (raw: string) =>
  ask('persistEntry', {
    dataFiles: [{ path: `content/${FILE}`, slug: velos.slug, raw }],
    assets: [],
    options: {
      useWorkflow: true,
      collectionName: 'projects',
      commitMessage: 'Modifier',
      status: 'draft',
    },
  });

const published = () => world.inClone('show', `main:content/${FILE}`);

/** The work tree is where it always is between two requests, with nothing in it that is not published. */
function expectTidy() {
  expect(world.inClone('branch', '--show-current')).toBe('main');
  expect(world.inClone('status', '--porcelain')).toBe('');
}

test('Decap’s server lists, opens, moves and publishes what we saved', async () => {
  const bytes = Uint8Array.of(1, 2, 200);
  const picture = `media/${velos.slug}.webp`;
  await drafts.save(velos, saved({ files: [...saved().files, { path: picture, content: bytes }] }));
  expectTidy();
  expect(await ask('unpublishedEntries', {})).toContain(`projects/${velos.slug}`);
  expect(await ask('unpublishedEntry', velos)).toMatchObject({
    ...velos,
    status: 'pending_review',
    diffs: [{ path: `content/${picture}` }, { path: `content/${FILE}`, newFile: true }],
  });
  const file = { ...velos, path: `content/${FILE}`, id: 'x' };
  expect(await ask('unpublishedEntryDataFile', file)).toEqual({ data: text('Des vélos') });
  const media = { ...velos, path: `content/${picture}`, id: 'x' };
  expect(await ask('unpublishedEntryMediaFile', media)).toMatchObject({
    content: Buffer.from(bytes).toString('base64'),
  });
  await ask('updateUnpublishedEntryStatus', { ...velos, newStatus: 'pending_publish' });
  expect(await drafts.read(velos)).toMatchObject({ value: { status: 'pending_publish' } });
  await ask('publishUnpublishedEntry', velos);
  expect(published()).toBe(text('Des vélos').trim());
  expect(await drafts.read(velos)).toEqual({ ok: true, value: undefined });
  expectTidy();
});

test('we list, read, change and publish what it saved, and its work tree follows', async () => {
  await decapSaves(text('De Decap'));
  const seen = await drafts.read(velos);
  expect(seen).toMatchObject({
    value: { text: text('De Decap'), title: 'De Decap', status: 'draft', files: [FILE], notes: '' },
  });
  const expected = seen.ok ? (seen.value?.version ?? null) : null;
  const version = await drafts.save(
    velos,
    saved({ files: [{ path: FILE, content: text('De nous') }], expected }),
  );
  expect(await ask('unpublishedEntry', velos)).toMatchObject({ status: 'pending_review' });
  expect(await drafts.publish(velos, version.ok ? version.value : '')).toMatchObject({ ok: true });
  expect(published()).toBe(text('De nous').trim());
  expectTidy();
  // Its next commit takes nothing back.
  const other = { ...velos, slug: 'un' };
  await ask('persistEntry', {
    dataFiles: [{ path: 'content/projects/un.md', slug: other.slug, raw: text('Un') }],
    assets: [],
    options: { useWorkflow: true, collectionName: 'projects', commitMessage: 'x', status: 'draft' },
  });
  await ask('publishUnpublishedEntry', other);
  expect(published()).toBe(text('De nous').trim());
  expectTidy();
});

test('it changes what we saved, laid on what others published meanwhile', async () => {
  await drafts.save(velos, saved());
  const other = { ...velos, slug: `autre-${count}` };
  await drafts.save(
    other,
    saved({ files: [{ path: `projects/${other.slug}.md`, content: 'x\n' }] }),
  );
  expect(await drafts.publish(other)).toMatchObject({ ok: true });
  await decapSaves(text('De Decap'));
  expect(await drafts.read(velos)).toMatchObject({
    value: { text: text('De Decap'), status: 'pending_review', files: [FILE] },
  });
  await drafts.publish(velos);
  expect(published()).toBe(text('De Decap').trim());
  expect(world.inClone('show', `main:content/projects/${other.slug}.md`)).toBe('x');
});

test('while it has a draft in its hands, a save of that draft waits its turn', async () => {
  await drafts.save(velos, saved());
  const branch = `cms/projects/${velos.slug}`;
  world.inClone('checkout', '--quiet', branch);
  const change = saved({ files: [{ path: FILE, content: text('Plus tard') }] });
  const before = await drafts.read(velos);
  const expected = before.ok ? (before.value?.version ?? null) : null;
  const saving = drafts.save(velos, { ...change, expected });
  setTimeout(() => world.inClone('checkout', '--quiet', 'main'), 700);
  expect(await saving).toMatchObject({ ok: true });
  expect(await drafts.read(velos)).toMatchObject({ value: { text: text('Plus tard') } });
  expectTidy();
});

test('what one puts away is gone for the other', async () => {
  await drafts.save(velos, saved());
  await ask('deleteUnpublishedEntry', velos);
  expect(await drafts.read(velos)).toEqual({ ok: true, value: undefined });
  await decapSaves(text('Encore'));
  await drafts.discard(velos);
  expect(await ask('unpublishedEntries', {})).not.toContain(`projects/${velos.slug}`);
});
