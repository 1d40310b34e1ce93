import { createRequire } from 'node:module';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DraftName, DraftSave } from '../../../netlify/adapters/drafts/drafts.ts';
import { githubSubject } from '../../support/drafts-subject.ts';

/** What we ask of the very client with which Decap speaks to GitHub, in the browser. */
interface DecapApi {
  listUnpublishedBranches(): Promise<string[]>;
  retrieveUnpublishedEntryData(key: string): Promise<{
    collection: string;
    slug: string;
    status: string;
    diffs: { path: string; newFile: boolean; id: string }[];
  }>;
  readFile(path: string, sha: string | null, options: object): Promise<string>;
  persistFiles(files: object[], media: object[], options: object): Promise<unknown>;
  updateUnpublishedEntryStatus(collection: string, slug: string, status: string): Promise<void>;
  publishUnpublishedEntry(collection: string, slug: string): Promise<void>;
  deleteUnpublishedEntry(collection: string, slug: string): Promise<void>;
}

const velos: DraftName = { collection: 'projects', slug: 'des-velos' };
const KEY = 'projects/des-velos';
const FILE = 'projects/des-velos.md';
const text = (title: string) => `---\ntitle: ${title}\n---\n\nVoilà, « été ».\n`;

const saved = (over: Partial<DraftSave> = {}): DraftSave => ({
  files: [
    { path: FILE, content: text('Des vélos') },
    { path: 'media/velos.webp', content: Uint8Array.of(1, 2, 200) },
  ],
  title: 'Des vélos',
  notes: 'Rien à redire.',
  status: 'pending_review',
  author: 'Atelier',
  message: 'Proposer',
  expected: null,
  ...over,
});

let subject: Awaited<ReturnType<typeof githubSubject>>;
let decap: DecapApi;

beforeEach(async () => {
  // It is made for a browser, whose storage it keeps answers in, and tells its console all it does.
  const kept = new Map<string, string>();
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
    key: () => null,
    length: 0,
  });
  vi.stubGlobal('alert', (said: string) => {
    throw new Error(said);
  });
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  subject = await githubSubject();
  decap = new (decapClient())({
    apiRoot: subject.github.url,
    token: subject.github.token,
    repo: subject.settings.repo,
    branch: subject.settings.branch,
    squashMerges: false,
    initialWorkflowStatus: 'draft',
    cmsLabelPrefix: '',
    getUser: async () => ({ login: 'mona', name: 'Mona' }),
  });
});

afterEach(async () => {
  await subject.close();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Decap's client. The build of its library for Node forgets one function that the browser's has. */
function decapClient(): new (settings: object) => DecapApi {
  const load = createRequire(import.meta.url);
  const library = load('decap-cms-lib-util');
  library.getAllResponses ??= async (url: string, options: RequestInit, relation: string) => {
    const pages: Response[] = [];
    for (let next: string | undefined = url; next; ) {
      const page: Response = await fetch(next, { ...options, cache: 'no-store' });
      pages.push(page);
      next = library.parseLinkHeader(page.headers.get('link') ?? '')[relation];
    }
    return pages;
  };
  return load('decap-cms-backend-github').API;
}

/** Saves as Decap does, when its editor presses the button. */
const decapSaves = (raw: string, unpublished: boolean) =>
  decap.persistFiles([{ path: `content/${FILE}`, slug: velos.slug, raw }], [], {
    collectionName: 'projects',
    commitMessage: 'Modifier « des-velos » (projects)',
    useWorkflow: true,
    status: 'draft',
    unpublished,
  });

test('Decap lists, opens, moves and publishes what we saved', async () => {
  await subject.drafts.save(velos, saved());
  expect(await decap.listUnpublishedBranches()).toEqual([`cms/${KEY}`]);
  const data = await decap.retrieveUnpublishedEntryData(KEY);
  expect(data).toMatchObject({ ...velos, status: 'pending_review' });
  expect(data.diffs.map(({ path, newFile }) => [path, newFile])).toEqual([
    ['content/media/velos.webp', true],
    [`content/${FILE}`, true],
  ]);
  const id = data.diffs.find(({ path }) => path.endsWith('.md'))?.id ?? '';
  const read = await decap.readFile(`content/${FILE}`, id, { branch: `cms/${KEY}` });
  expect(read).toBe(text('Des vélos'));
  await decap.updateUnpublishedEntryStatus(velos.collection, velos.slug, 'pending_publish');
  expect(await subject.drafts.read(velos)).toMatchObject({ value: { status: 'pending_publish' } });
  await decap.publishUnpublishedEntry(velos.collection, velos.slug);
  expect(subject.published(FILE)).toBe(text('Des vélos'));
  expect(subject.hasBranch(`cms/${KEY}`)).toBe(false);
  expect(await subject.drafts.list()).toEqual({ ok: true, value: [] });
});

test('we list, read, change and publish what Decap saved', async () => {
  await decapSaves(text('De Decap'), false);
  const seen = await subject.drafts.read(velos);
  expect(seen).toMatchObject({
    value: {
      text: text('De Decap'),
      title: 'De Decap',
      status: 'draft',
      notes: '',
      files: [FILE],
    },
  });
  const expected = seen.ok ? (seen.value?.version ?? null) : null;
  const change = saved({ files: [{ path: FILE, content: text('De nous') }], expected });
  const version = await subject.drafts.save(velos, change);
  expect(await decap.retrieveUnpublishedEntryData(KEY)).toMatchObject({ status: 'pending_review' });
  expect(await subject.drafts.publish(velos, version.ok ? version.value : '')).toMatchObject({
    ok: true,
  });
  expect(subject.published(FILE)).toBe(text('De nous'));
  expect(await decap.listUnpublishedBranches()).toEqual([]);
});

test('each goes on with what the other saved, while others publish', async () => {
  await subject.drafts.save(velos, saved({ files: [{ path: FILE, content: text('Un') }] }));
  // What is published moves on: Decap lays the draft anew on it, and forces the branch.
  subject.editPublished('projects/deux.md', text('Deux, corrigé'));
  await decapSaves(text('Deux'), true);
  const seen = await subject.drafts.read(velos);
  expect(seen).toMatchObject({ value: { text: text('Deux'), files: [FILE] } });
  const stale = saved({ expected: 'f'.repeat(40) });
  expect(await subject.drafts.save(velos, stale)).toMatchObject({ reason: 'CHANGED' });
  const expected = seen.ok ? (seen.value?.version ?? null) : null;
  await subject.drafts.save(
    velos,
    saved({ files: [{ path: FILE, content: text('Trois') }], expected }),
  );
  await decapSaves(text('Quatre'), true);
  expect(await subject.drafts.read(velos)).toMatchObject({ value: { text: text('Quatre') } });
  expect(await subject.drafts.publish(velos)).toMatchObject({ ok: true });
  expect(subject.published(FILE)).toBe(text('Quatre'));
  expect(subject.published('projects/deux.md')).toBe(text('Deux, corrigé'));
});

test('what an interrupted save left, taken over by another, is still a draft for Decap', async () => {
  subject.github.fault = (request) => (/^POST .*\/pulls$/.test(request) ? 'cut' : undefined);
  await subject.drafts.save(velos, saved());
  subject.mend();
  subject.editPublished('projects/deux.md', text('Deux, corrigé'));
  const { githubDrafts } = await import('../../../netlify/adapters/drafts/github-drafts.ts');
  const later = githubDrafts(subject.settings, () => Date.now() + 61_000);
  const other = saved({ files: [{ path: FILE, content: text('Autre') }] });
  expect(await later.save(velos, other)).toMatchObject({ ok: true });
  subject.editPublished('projects/deux.md', text('Deux, encore'));
  await decapSaves(text('De Decap'), true);
  await subject.drafts.publish(velos);
  expect(subject.published(FILE)).toBe(text('De Decap'));
  expect(subject.published('projects/deux.md')).toBe(text('Deux, encore'));
});

test('what Decap puts away is gone for us', async () => {
  await subject.drafts.save(velos, saved());
  await decap.deleteUnpublishedEntry(velos.collection, velos.slug);
  expect(await subject.drafts.read(velos)).toEqual({ ok: true, value: undefined });
  expect(await subject.drafts.save(velos, saved())).toMatchObject({ ok: true });
});
