import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { prepareClone } from '../../netlify/local/desk/prepare-clone.ts';
import { type Published, startPublished } from '../../netlify/local/published.ts';
import { entry, type GitWorld, gitWorld } from './git-world.ts';

// A busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });
const soon = (check: () => void) => vi.waitFor(check, { timeout: 15_000 });

let world: GitWorld;
let published: Published | undefined;
let changes: string[];

afterEach(async () => {
  await published?.stop();
  world.remove();
  published = undefined;
});

async function start({ withDesk = true } = {}) {
  changes = [];
  const clone = withDesk ? (await prepareClone(world.state, world.content)).clone : undefined;
  published = await startPublished({
    state: world.state,
    contentFolder: world.content,
    clone,
    onChange: (paths) => changes.push(...paths),
    onError: (error) => changes.push(String(error)),
  });
}

const shown = (path: string) => {
  const file = join(world.state, 'content', path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};

test('shows the developer’s content as it is, committed or not', async () => {
  world = gitWorld();
  world.write('projects/deux.md', entry('Deux, en travail'));
  world.write('media/photo.jpg', 'octets');
  await start();
  expect(shown('projects/un.md')).toBe(entry('Un'));
  expect(shown('projects/deux.md')).toBe(entry('Deux, en travail'));
  expect(shown('media/photo.jpg')).toBe('octets');
  expect(shown('../code.ts')).toBeUndefined();
});

test('follows the developer: changes, new folders, deletions', async () => {
  world = gitWorld();
  await start();
  world.write('projects/un.md', entry('Un, changé'));
  await soon(() => expect(shown('projects/un.md')).toContain('Un, changé'));
  world.write('media/deep/photo.jpg', 'octets');
  await soon(() => expect(shown('media/deep/photo.jpg')).toBe('octets'));
  world.write('media/deep/autre.jpg', 'octets');
  await soon(() => expect(shown('media/deep/autre.jpg')).toBe('octets'));
  rmSync(join(world.content, 'projects/deux.md'));
  await soon(() => expect(shown('projects/deux.md')).toBeUndefined());
  const told = ['projects/un.md', 'media/deep/photo.jpg', 'projects/deux.md'];
  await soon(() => expect(changes).toEqual(expect.arrayContaining(told)));
});

test('shows what the desk publishes, and never its drafts', async () => {
  world = gitWorld();
  await start();
  world.inClone('checkout', '--quiet', '-b', 'cms/projects/un');
  writeFileSync(join(world.state, 'desk/content/projects/un.md'), entry('Un, brouillon'));
  world.inClone('commit', '--quiet', '-am', 'Brouillon');
  world.inClone('checkout', '--quiet', 'main');
  world.publish((at) => writeFileSync(at('projects/deux.md'), entry('Deux, publié')));
  await soon(() => expect(shown('projects/deux.md')).toContain('Deux, publié'));
  expect(shown('projects/un.md')).toBe(entry('Un'));
  expect(world.git('status', '--porcelain')).toBe('');
});

test('what the desk published stands over the developer’s own file, and its deletions too', async () => {
  world = gitWorld();
  await start();
  world.publish((at) => {
    writeFileSync(at('projects/un.md'), entry('Un, publié'));
    rmSync(at('projects/deux.md'));
    writeFileSync(at('projects/neuf.md'), entry('Neuf'));
  });
  await soon(() => expect(shown('projects/neuf.md')).toBe(entry('Neuf')));
  expect(shown('projects/deux.md')).toBeUndefined();
  world.write('projects/un.md', entry('Un, en travail'));
  world.write('settings.yml', 'name: Autre\n');
  await soon(() => expect(shown('settings.yml')).toBe('name: Autre\n'));
  expect(shown('projects/un.md')).toContain('Un, publié');
  expect(world.read('projects/deux.md')).toBe(entry('Deux'));
});

test('starts again from what is there, and forgets what is gone', async () => {
  world = gitWorld();
  await start();
  world.publish((at) => writeFileSync(at('projects/un.md'), entry('Un, publié')));
  await soon(() => expect(shown('projects/un.md')).toContain('publié'));
  await published?.stop();
  rmSync(join(world.content, 'projects/deux.md'));
  await start();
  expect(shown('projects/un.md')).toContain('Un, publié');
  expect(shown('projects/deux.md')).toBeUndefined();
});

test('works without a desk', async () => {
  world = gitWorld({ withGit: false });
  await start({ withDesk: false });
  expect(shown('projects/un.md')).toBe(entry('Un'));
  world.write('projects/un.md', entry('Un, changé'));
  await soon(() => expect(shown('projects/un.md')).toContain('Un, changé'));
});
