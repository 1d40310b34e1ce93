import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startDecapServer } from '../../netlify/local/desk/server.ts';
import { type Desk, startDesk } from '../../netlify/local/desk.ts';
import { entry, type GitWorld, gitWorld } from './git-world.ts';

const open: Desk[] = [];
const worlds: GitWorld[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((desk) => desk.stop()));
  for (const world of worlds.splice(0)) world.remove();
});

function newWorld(options?: Parameters<typeof gitWorld>[0]): GitWorld {
  const world = gitWorld(options);
  worlds.push(world);
  return world;
}

async function deskOf(world: GitWorld): Promise<Desk> {
  const started = await startDesk({ state: world.state, contentFolder: world.content });
  if (!started.ok) throw new Error(started.reason);
  open.push(started.desk);
  return started.desk;
}

/** Asks the desk something, as its page does. */
async function ask({ handle }: Desk, action: string, params: object): Promise<Response> {
  const response = await handle(
    new Request('http://localhost/admin/api/v1', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ action, params: { branch: 'main', ...params } }),
    }),
  );
  if (!response) throw new Error('the desk did not answer');
  return response;
}

const save = (desk: Desk, slug: string, raw: string) =>
  ask(desk, 'persistEntry', {
    dataFiles: [{ path: `content/projects/${slug}.md`, slug, raw }],
    assets: [],
    options: {
      useWorkflow: true,
      collectionName: 'projects',
      commitMessage: 'Modifier',
      status: 'draft',
    },
  });

/** Drafts a file in the desk and publishes it, through the editorial workflow. */
async function publish(desk: Desk, slug: string, raw: string) {
  const of = { collection: 'projects', slug };
  const answers = [
    await save(desk, slug, raw),
    await ask(desk, 'updateUnpublishedEntryStatus', { ...of, newStatus: 'pending_publish' }),
    await ask(desk, 'publishUnpublishedEntry', of),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
}

const onMain = (world: GitWorld, slug: string) =>
  world.inClone('show', `main:content/projects/${slug}.md`);

test('publishing leaves the developer’s repository as it was, down to uncommitted work', async () => {
  const world = newWorld();
  world.write('projects/deux.md', entry('Deux, en travail'));
  world.write('projects/trois.md', entry('Trois, en travail'));
  const before = [
    world.git('status', '--porcelain'),
    world.git('rev-parse', 'HEAD'),
    world.git('branch', '-a'),
  ];
  await publish(await deskOf(world), 'un', entry('Un, publié'));
  expect(onMain(world, 'un')).toContain('Un, publié');
  expect(onMain(world, 'deux')).toContain('title: Deux\n');
  expect([
    world.git('status', '--porcelain'),
    world.git('rev-parse', 'HEAD'),
    world.git('branch', '-a'),
  ]).toEqual(before);
  expect(world.read('projects/deux.md')).toContain('Deux, en travail');
  expect(world.read('projects/un.md')).toBe(entry('Un'));
});

interface Answered {
  file: { path: string; id: string | null };
}

/** Entries in order of path; an id only tells one version from another, and each has its own. */
function sorted(answer: Answered | Answered[]) {
  return [answer]
    .flat()
    .map(({ file: { id, ...file }, ...rest }) => ({ ...rest, file, known: id !== null }))
    .sort((one, other) => one.file.path.localeCompare(other.file.path));
}

describe('the desk’s address', () => {
  const getEntry = { path: 'content/projects/un.md' };
  const post = (headers: Record<string, string>, host = 'localhost:5600') =>
    new Request(`http://${host}/admin/api/v1`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ action: 'getEntry', params: { branch: 'main', ...getEntry } }),
    });

  test('says where the content is, and passes requests on, one at a time', async () => {
    const world = newWorld();
    world.write('media/photo.jpg', 'octets');
    world.commit('Ajouter une image');
    const desk = await deskOf(world);
    const about = await desk.handle(new Request('http://localhost:5600/admin/api/desk.json'));
    expect(await about?.json()).toEqual({ folder: 'content', branch: 'main' });
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => ask(desk, 'getMedia', { mediaFolder: 'content/media' })),
    );
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject([{ name: 'photo.jpg' }]);
    }
    expect(await desk.handle(new Request('http://localhost:5600/projets/'))).toBeUndefined();
  });

  test('answers from Git as Decap’s server does from its work tree', async () => {
    const world = newWorld();
    world.write('projects/deep/er.md', entry('Profond'));
    world.write('projects/notes.txt', 'pas un projet');
    world.write('projects/été à “Québec” [1].md', entry('Accents'));
    world.commit('Ajouter');
    const desk = await deskOf(world);
    const decap = await startDecapServer(desk.clone.root, join(world.state, 'other.log'));
    const folder = 'content/projects';
    const questions = [
      { action: 'entriesByFolder', params: { folder, extension: 'md', depth: 1 } },
      { action: 'entriesByFolder', params: { folder, extension: 'md', depth: 2 } },
      { action: 'entriesByFolder', params: { folder: 'content/none', extension: 'md', depth: 1 } },
      { action: 'getEntry', params: { path: `${folder}/été à “Québec” [1].md` } },
      { action: 'getEntry', params: { path: `${folder}/none.md` } },
      {
        action: 'entriesByFiles',
        params: {
          files: [{ path: 'content/settings.yml', label: 'Réglages' }, { path: 'none.yml' }],
        },
      },
    ];
    for (const { action, params } of questions) {
      const theirs = await fetch(decap.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ action, params: { branch: 'main', ...params } }),
      });
      const ours = await ask(desk, action, params);
      expect(ours.status).toBe(theirs.status);
      expect(sorted(await ours.json()), JSON.stringify(params)).toEqual(
        sorted(await theirs.json()),
      );
    }
    await decap.stop();
  });

  test('is closed to other sites, other names of this computer, and plain forms', async () => {
    const { handle } = await deskOf(newWorld());
    const refused = [
      post({ origin: 'https://evil.example' }),
      post({ origin: 'http://localhost:9999' }),
      post({ 'content-type': 'text/plain' }),
      post({}, 'rebound.example:5600'),
    ];
    for (const request of refused) expect((await handle(request))?.status).toBe(403);
    expect((await handle(post({ origin: 'http://localhost:5600' })))?.status).toBe(200);
  });

  test('a request that fails halfway leaves the next one a clean clone', async () => {
    const world = newWorld();
    const desk = await deskOf(world);
    expect((await save(desk, 'un', entry('Brouillon'))).status).toBe(200);
    // The branch gets another version of the same lines: the draft cannot be laid on it any more.
    writeFileSync(join(desk.clone.root, 'content/projects/un.md'), entry('Autre'));
    world.inClone('commit', '--quiet', '-am', 'Autre');
    expect((await save(desk, 'un', entry('Brouillon encore'))).status).toBe(500);
    expect(world.inClone('status', '--porcelain')).toBe('');
    expect(world.inClone('branch', '--show-current')).toBe('main');
    expect((await ask(desk, 'getEntry', getEntry)).status).toBe(200);
  });

  test('says so when Decap’s server is gone', async () => {
    const desk = await deskOf(newWorld());
    await desk.stop();
    expect((await ask(desk, 'unpublishedEntries', {})).status).toBe(503);
  });
});

test('two desks at once do not disturb each other', async () => {
  const [one, two] = [newWorld(), newWorld()];
  const desks = await Promise.all([deskOf(one), deskOf(two)]);
  await Promise.all([
    publish(desks[0], 'un', entry('Premier')),
    publish(desks[1], 'un', entry('Second')),
  ]);
  expect(onMain(one, 'un')).toContain('Premier');
  expect(onMain(two, 'un')).toContain('Second');
  expect(desks[0].clone.root).not.toBe(desks[1].clone.root);
});

describe('a path that leads out of the content', () => {
  let world: GitWorld;
  let desk: Desk;
  beforeAll(async () => {
    world = gitWorld();
    desk = await deskOf(world);
    // This one outlives its tests.
    open.splice(open.indexOf(desk), 1);
  });
  afterAll(async () => {
    await desk.stop();
    world.remove();
  });

  test.each(['../../package.json', '/etc/passwd', 'content/../../x.md'])(
    '%s is not read',
    async (path) => {
      for (const [action, params] of [
        ['getEntry', { path }],
        ['entriesByFiles', { files: [{ path }] }],
        ['getMediaFile', { path }],
      ] as const) {
        expect((await ask(desk, action, params)).status).toBe(422);
      }
    },
  );

  test.each(['.git/config', 'content/../.git/hooks/post-commit', '.GIT/config'])(
    '%s is not written',
    async (path) => {
      const before = world.inClone('config', '--list', '--local');
      const asset = { path, content: btoa('[core]\n\tfsmonitor = false\n'), encoding: 'base64' };
      const options = { commitMessage: 'x', collectionName: 'projects', useWorkflow: false };
      const answers = [
        await ask(desk, 'persistMedia', { asset, options }),
        await ask(desk, 'persistEntry', {
          dataFiles: [{ path, slug: 'x', raw: 'x' }],
          assets: [],
          options,
        }),
        await ask(desk, 'deleteFiles', { paths: [path], options }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([422, 422, 422]);
      expect(world.inClone('config', '--list', '--local')).toBe(before);
    },
  );
});
