import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DraftName, DraftOutcome, DraftSave } from '../../netlify/adapters/drafts/drafts.ts';
import { type DraftsSubject, githubSubject, localGitSubject } from '../support/drafts-subject.ts';

// Each test has an entry of its own.
let count = 0;
let velos: DraftName;
let BRANCH: string;
let FILE: string;

beforeEach(() => {
  count += 1;
  velos = { collection: 'projects', slug: `des-velos-${count}` };
  BRANCH = `cms/projects/${velos.slug}`;
  FILE = `projects/${velos.slug}.md`;
});

const entry = (title: string, body = 'Bonjour.') => `---\ntitle: ${title}\n---\n\n${body}\n`;

const saved = (over: Partial<DraftSave> & { text?: string } = {}): DraftSave => {
  const { text = entry('Des vélos'), ...rest } = over;
  return {
    files: [{ path: FILE, content: text }],
    title: 'Des vélos',
    notes: 'Rien à redire.',
    status: 'pending_review',
    author: 'Atelier Deux Roues',
    message: 'Proposer « Des vélos »',
    expected: null,
    ...rest,
  };
};

/** What was given; a failure fails the test with its reason. */
function given<T>(outcome: DraftOutcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.reason} ${outcome.detail ?? ''}`);
  return outcome.value;
}

describe.each([
  ['the desk’s own clone', localGitSubject],
  ['GitHub', githubSubject],
])('drafts: %s', (_name, start: () => Promise<DraftsSubject>) => {
  let subject: DraftsSubject;
  beforeAll(async () => {
    subject = await start();
  });
  afterEach(() => subject.mend());
  afterAll(() => subject.close());

  /** What the board shows of this test's entry. */
  const listed = async () => {
    const all = given(await subject.drafts.list());
    return all.filter(({ name }) => name.slug === velos.slug);
  };

  test('a new draft is on the board, can be opened, and is published nowhere', async () => {
    const { drafts } = subject;
    const version = given(await drafts.save(velos, saved()));
    const summary = { name: velos, title: 'Des vélos', status: 'pending_review', version };
    const [seen, ...others] = await listed();
    expect(seen).toMatchObject(summary);
    expect(others).toEqual([]);
    expect(Math.abs(Date.now() - Date.parse(seen?.updatedAt ?? ''))).toBeLessThan(60_000);
    expect(given(await drafts.read(velos))).toEqual({
      ...seen,
      text: entry('Des vélos'),
      files: [FILE],
      notes: 'Rien à redire.',
    });
    expect(given(await drafts.published(velos))).toBeUndefined();
    expect(subject.lastCommit(BRANCH)).toMatchObject({
      author: 'Atelier Deux Roues <perron@perron.invalid>',
      message: 'Proposer « Des vélos »',
    });
  });

  test('what has no draft reads as nothing, and cannot be moved', async () => {
    const { drafts } = subject;
    const other: DraftName = { collection: 'projects', slug: 'un' };
    expect(await listed()).toEqual([]);
    expect(given(await drafts.read(other))).toBeUndefined();
    expect(given(await drafts.published(other))).toContain('title: Un');
    const none = { ok: false, reason: 'NOT_FOUND', retry: false };
    expect(await drafts.setStatus(other, 'draft')).toEqual(none);
    expect(await drafts.publish(other)).toEqual(none);
    expect(await drafts.publish(other, 'f'.repeat(40))).toEqual(none);
    expect(
      await drafts.save(
        other,
        saved({ expected: 'f'.repeat(40), files: [{ path: 'projects/un.md', content: 'x' }] }),
      ),
    ).toEqual(none);
    given(await drafts.discard(other));
  });

  test('a change needs the version that was read', async () => {
    const { drafts } = subject;
    const first = given(await drafts.save(velos, saved()));
    const text = entry('Des vélos d’hiver');
    const second = given(
      await drafts.save(velos, saved({ text, expected: first, notes: '', status: 'draft' })),
    );
    expect(second).not.toBe(first);
    expect(given(await drafts.read(velos))).toMatchObject({
      text,
      version: second,
      status: 'draft',
      notes: '',
      title: 'Des vélos d’hiver',
    });
    expect(await drafts.save(velos, saved({ text: entry('Trop tard'), expected: first }))).toEqual({
      ok: false,
      reason: 'CHANGED',
      retry: false,
    });
    expect(given(await drafts.read(velos))?.text).toBe(text);
  });

  test('asking again for what was saved changes nothing', async () => {
    const { drafts } = subject;
    const first = given(await drafts.save(velos, saved()));
    expect(given(await drafts.save(velos, saved()))).toBe(first);
    const change = saved({ text: entry('Autre'), expected: first });
    const second = given(await drafts.save(velos, change));
    expect(given(await drafts.save(velos, change))).toBe(second);
    expect(given(await drafts.save(velos, { ...change, expected: second }))).toBe(second);
    expect(subject.commitsOn(BRANCH)).toBe(2);
  });

  test('a slug that is taken by other content is told', async () => {
    const { drafts } = subject;
    given(await drafts.save(velos, saved()));
    expect(await drafts.save(velos, saved({ text: entry('Autre chose') }))).toEqual({
      ok: false,
      reason: 'EXISTS',
      retry: false,
    });
    expect(given(await drafts.read(velos))?.text).toBe(entry('Des vélos'));
  });

  test('a status moves, alone, and however often', async () => {
    const { drafts } = subject;
    const version = given(await drafts.save(velos, saved()));
    for (const status of ['draft', 'draft', 'pending_publish', 'pending_review'] as const) {
      given(await drafts.setStatus(velos, status));
      expect(given(await drafts.read(velos))).toMatchObject({ status, version });
    }
  });

  test('publishing puts the files on the published branch and takes the draft away', async () => {
    const { drafts } = subject;
    const version = given(await drafts.save(velos, saved()));
    given(await drafts.publish(velos, version));
    expect(subject.published(FILE)).toBe(entry('Des vélos'));
    expect(given(await drafts.published(velos))).toBe(entry('Des vélos'));
    expect(subject.hasBranch(BRANCH)).toBe(false);
    expect(await listed()).toEqual([]);
    expect(given(await drafts.read(velos))).toBeUndefined();
    // Whoever did not hear the answer asks again; whoever did not say which finds nothing.
    given(await drafts.publish(velos, version));
    expect(await drafts.publish(velos)).toMatchObject({ ok: false, reason: 'NOT_FOUND' });
    // Its name is free again, with nothing of what was said of it.
    given(await drafts.save(velos, saved({ text: entry('Suite'), notes: '', status: 'draft' })));
    expect(given(await drafts.read(velos))).toMatchObject({ status: 'draft', notes: '' });
  });

  test('another version than the one that was seen is not published', async () => {
    const { drafts } = subject;
    const seen = given(await drafts.save(velos, saved()));
    given(await drafts.save(velos, saved({ text: entry('Autre'), expected: seen })));
    expect(await drafts.publish(velos, seen)).toMatchObject({ ok: false, reason: 'CHANGED' });
    expect(subject.published(FILE)).toBeUndefined();
  });

  test('what others publish meanwhile is kept; the same lines are a conflict', async () => {
    const { drafts } = subject;
    const un: DraftName = { collection: 'projects', slug: 'un' };
    const text = given(await drafts.published(un)) ?? '';
    const change = (content: string) => saved({ files: [{ path: 'projects/un.md', content }] });
    given(await drafts.save(un, change(text.replace('title: Un', 'title: Un de plus'))));
    subject.editPublished('projects/deux.md', entry('Deux, corrigé'));
    subject.editPublished('projects/un.md', text.replace('last: fin', 'last: corrigé'));
    given(await drafts.publish(un));
    const both = text.replace('title: Un', 'title: Un de plus').replace('fin', 'corrigé');
    expect(subject.published('projects/un.md')).toBe(both);
    expect(subject.published('projects/deux.md')).toContain('Deux, corrigé');

    given(await drafts.save(un, change(both.replace('Un de plus', 'Un autre'))));
    subject.editPublished('projects/un.md', both.replace('Un de plus', 'Un vrai'));
    expect(await drafts.publish(un)).toMatchObject({ ok: false, reason: 'CONFLICT', retry: false });
    expect(subject.published('projects/un.md')).toContain('Un vrai');
    expect(given(await drafts.read(un))?.text).toContain('Un autre');
  });

  test('a draft put away is gone; once more is no failure', async () => {
    const { drafts } = subject;
    given(await drafts.save(velos, saved()));
    given(await drafts.discard(velos));
    given(await drafts.discard(velos));
    expect(subject.hasBranch(BRANCH)).toBe(false);
    expect(await listed()).toEqual([]);
    expect(subject.published(FILE)).toBeUndefined();
  });

  test('pictures lie with the text: bytes as they came, seen in their draft alone', async () => {
    const { drafts } = subject;
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256);
    const picture = { path: `media/${velos.slug}.webp`, content: bytes };
    const first = given(await drafts.save(velos, saved({ files: [...saved().files, picture] })));
    expect(given(await drafts.read(velos))?.files.toSorted()).toEqual([picture.path, FILE]);
    const seen = given(await drafts.media(picture.path, velos));
    expect(Buffer.from(seen ?? []).equals(bytes)).toBe(true);
    expect(given(await drafts.media(picture.path))).toBeUndefined();
    expect(given(await drafts.media('media/none.webp', velos))).toBeUndefined();

    // A save that does not name it leaves it; one that names it with nothing takes it away.
    const second = given(
      await drafts.save(velos, saved({ text: entry('Autre'), expected: first })),
    );
    expect(given(await drafts.media(picture.path, velos))).toHaveLength(bytes.length);
    const gone = [
      ...saved().files,
      { ...picture, content: null },
      { path: 'media/no.png', content: null },
    ];
    const third = given(await drafts.save(velos, saved({ files: gone, expected: second })));
    expect(given(await drafts.media(picture.path, velos))).toBeUndefined();
    given(await drafts.save(velos, saved({ files: [picture], expected: third })));
    given(await drafts.publish(velos));
    expect(given(await drafts.media(picture.path))).toHaveLength(bytes.length);
    expect(given(await drafts.media(picture.path, velos))).toHaveLength(bytes.length);
  });

  test('letters of every script, and long texts, come back as they were', async () => {
    const { drafts } = subject;
    const text = entry('Ça « coûte » 5 $ — 漢字 עברית 👩‍🌾', 'é\u00a0à\u202f!\n'.repeat(20_000));
    expect(text.length).toBeGreaterThan(100_000);
    const title = 'Ça « coûte » 5 $ — 漢字 עברית 👩‍🌾';
    const notes = '« Été » : *bien*, dit @mona. Voir #12 et GH-3.\n\n- un\n- deux';
    given(
      await drafts.save(velos, saved({ text, title, notes, author: 'Œuvre d’été <é@x.example>' })),
    );
    expect(given(await drafts.read(velos))).toMatchObject({ text, title, notes });
    expect((await listed())[0]?.title).toBe(title);
    expect(subject.lastCommit(BRANCH).author).toBe(
      'Œuvre d’été é x.example <perron@perron.invalid>',
    );
  });

  test('a message calls upon nobody and closes nothing', async () => {
    const message = 'Proposer « closes #1 @mona »\r\u0000\n\nfixes #2';
    given(await subject.drafts.save(velos, saved({ message })));
    const { message: said } = subject.lastCommit(BRANCH);
    expect(said).not.toMatch(/#\d|@\w/);
    expect(said.split('\n')[0]).toBe('Proposer « closes # 1 @ mona »');
  });

  test('nothing answers: it is told, and the same save made later makes one draft', async () => {
    const { drafts } = subject;
    subject.outage();
    const failure = { ok: false, reason: 'UNREACHABLE', retry: true };
    expect(await drafts.save(velos, saved())).toMatchObject(failure);
    expect(await drafts.list()).toMatchObject(failure);
    expect(await drafts.read(velos)).toMatchObject(failure);
    expect(await drafts.published(velos)).toMatchObject(failure);
    expect(await drafts.setStatus(velos, 'draft')).toMatchObject(failure);
    expect(await drafts.publish(velos)).toMatchObject(failure);
    expect(await drafts.discard(velos)).toMatchObject(failure);
    expect(await drafts.media('media/x.webp')).toMatchObject(failure);
    subject.mend();
    given(await drafts.save(velos, saved()));
    expect(await listed()).toHaveLength(1);
  });

  test('of several saves at once one wins, whole, and the others are told', async () => {
    const { drafts } = subject;
    const texts = ['Un', 'Deux', 'Trois', 'Quatre'].map((title) => entry(title));
    const news = await Promise.all(texts.map((text) => drafts.save(velos, saved({ text }))));
    expect(news.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of news) {
      if (!outcome.ok) expect(['EXISTS', 'BUSY', 'CHANGED']).toContain(outcome.reason);
    }
    const won = texts[news.findIndex(({ ok }) => ok)];
    const draft = given(await drafts.read(velos));
    expect(draft?.text).toBe(won);

    const expected = draft?.version ?? null;
    const changes = await Promise.all(
      texts.map((_, index) => drafts.save(velos, saved({ text: entry(`${index}`), expected }))),
    );
    expect(changes.filter(({ ok }) => ok)).toHaveLength(1);
    const index = changes.findIndex(({ ok }) => ok);
    expect(given(await drafts.read(velos))?.text).toBe(entry(`${index}`));
    expect(await listed()).toHaveLength(1);
  });

  test('the same save several times at once makes one draft', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => subject.drafts.save(velos, saved())),
    );
    expect(outcomes.some(({ ok }) => ok)).toBe(true);
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.retry).toBe(true);
    expect(await listed()).toHaveLength(1);
  });

  test('names and paths that lead elsewhere are refused', async () => {
    const { drafts } = subject;
    const before = given(await drafts.list());
    const refused = { ok: false, reason: 'BAD_NAME', retry: false };
    for (const [what, name] of Object.entries(badNames)) {
      const files = [{ path: `${name.collection}/${name.slug}.md`, content: 'x' }];
      const outcomes = [
        drafts.save(name, saved({ files })),
        drafts.read(name),
        drafts.published(name),
        drafts.setStatus(name, 'draft'),
        drafts.publish(name),
        drafts.discard(name),
        drafts.media('media/x.webp', name),
      ];
      for (const outcome of outcomes) expect(await outcome, what).toEqual(refused);
    }
    for (const [what, path] of Object.entries(badPaths)) {
      const files = [...saved().files, { path, content: 'x' }];
      expect(await drafts.save(velos, saved({ files })), what).toEqual(refused);
      expect(await drafts.media(path), what).toEqual(refused);
    }
    const twice = [...saved().files, ...saved().files];
    expect(await drafts.save(velos, saved({ files: twice }))).toEqual(refused);
    expect(await drafts.save(velos, saved({ files: [] }))).toEqual(refused);
    expect(given(await drafts.list())).toEqual(before);
  });
});

const named = (slug: string, collection = 'projects') =>
  ({ collection, slug }) as unknown as DraftName;

const badNames: Record<string, DraftName> = {
  'a slug that climbs': named('../../etc'),
  'a slug with a slash': named('a/b'),
  'an empty slug': named(''),
  'a slug that is an option': named('--help'),
  'a ref expression': named('x@{1}'),
  'a lock': named('x.lock'),
  'a line end': named('x\ny'),
  'a null': named('x\u0000'),
  'letters of another script': named('vélos'),
  'a collection of no noun': named('settings', 'settings'),
  'a prototype’s name': named('x', 'constructor'),
  'no collection': named('x', ''),
};

const badPaths: Record<string, string> = {
  'another entry’s file': 'projects/un.md',
  'the settings': 'settings.yml',
  'a way out': 'media/../../x.webp',
  'an absolute path': '/media/x.webp',
  'a hidden folder': 'media/.git/x.webp',
  'a path with nothing in it': 'media//x.webp',
  'a file that runs': 'media/x.svg',
  'a line end': 'media/x.webp\nprojects/un.md',
  'a tab': 'media/x\t.webp',
  'a null': 'media/x\u0000.webp',
  'a backslash': 'media\\..\\x.webp',
};
