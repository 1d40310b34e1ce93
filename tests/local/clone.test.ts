import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { prepareClone } from '../../netlify/local/desk/prepare-clone.ts';
import { entry, type GitWorld, gitWorld } from './git-world.ts';

const worlds: GitWorld[] = [];

afterEach(() => {
  for (const world of worlds.splice(0)) world.remove();
});

function newWorld(options?: Parameters<typeof gitWorld>[0]): GitWorld {
  const world = gitWorld(options);
  worlds.push(world);
  return world;
}

const prepared = (world: GitWorld) => prepareClone(world.state, world.content);

/** Has the desk publish a version of the first project. */
async function withPublished(world: GitWorld, text = entry('Un, publié')) {
  await prepared(world);
  world.publish((at) => writeFileSync(at('projects/un.md'), text));
}

const onMain = (world: GitWorld, slug: string) =>
  world.inClone('show', `main:content/projects/${slug}.md`);

describe('the clone', () => {
  test('is one of the developer’s repository, on a branch of its own, with only the content shown', async () => {
    const world = newWorld();
    const { clone, news } = await prepared(world);
    expect(clone.folder).toBe('content');
    expect(world.inClone('rev-parse', 'main')).toBe(world.git('rev-parse', 'trunk'));
    expect(readFileSync(join(clone.root, 'content/projects/un.md'), 'utf8')).toBe(entry('Un'));
    expect(existsSync(join(clone.root, 'code.ts'))).toBe(false);
    expect(world.inClone('show', 'main:code.ts')).toContain('code = 1');
    expect(world.inClone('remote')).toBe('');
    expect(news).toEqual([]);
  });

  test('keeps what was published when it starts again with nothing new', async () => {
    const world = newWorld();
    await withPublished(world);
    const main = world.inClone('rev-parse', 'main');
    const { news } = await prepared(world);
    expect(world.inClone('rev-parse', 'main')).toBe(main);
    expect(news).toEqual([]);
  });

  test('works for a content folder that is in no repository, and sees it change', async () => {
    const world = newWorld({ withGit: false });
    await withPublished(world);
    world.write('projects/deux.md', entry('Deux, changé'));
    world.write('projects/trois.md', entry('Trois'));
    const { news } = await prepared(world);
    expect(news).toEqual(['Le bureau a repris les nouveautés du dépôt.']);
    expect(onMain(world, 'un')).toContain('Un, publié');
    expect(onMain(world, 'deux')).toContain('Deux, changé');
    expect(onMain(world, 'trois')).toContain('Trois');
    expect(existsSync(join(world.repository, '.git'))).toBe(false);
  });

  test('of other content is set aside, with all that was published in it', async () => {
    const world = newWorld();
    await withPublished(world);
    const other = newWorld();
    const { news } = await prepareClone(world.state, other.content);
    const aside = news[0]?.match(/gardé dans (\S+)\.$/)?.[1] ?? '';
    expect(onMain(world, 'un')).toBe(entry('Un').trim());
    expect(readFileSync(join(aside, 'content/projects/un.md'), 'utf8')).toContain('Un, publié');
  });

  test('is put in order after a stop in the middle of something', async () => {
    const world = newWorld();
    const { clone } = await prepared(world);
    world.inClone('checkout', '--quiet', '-b', 'cms/projects/un');
    writeFileSync(join(clone.root, 'content/projects/un.md'), 'à moitié');
    writeFileSync(join(clone.root, '.git/index.lock'), '');
    await prepared(world);
    expect(world.inClone('branch', '--show-current')).toBe('main');
    expect(world.inClone('status', '--porcelain')).toBe('');
    expect(world.inClone('branch', '--list', 'cms/*')).toContain('cms/projects/un');
  });
});

describe('new commits of the developer', () => {
  test('are taken in, with what the desk published on top', async () => {
    const world = newWorld();
    await withPublished(world);
    world.write('projects/deux.md', entry('Deux, commis'));
    const upstream = world.commit('Changer deux');
    const { news } = await prepared(world);
    expect(onMain(world, 'un')).toContain('Un, publié');
    expect(onMain(world, 'deux')).toContain('Deux, commis');
    expect(world.inClone('merge-base', 'main', upstream)).toBe(upstream);
    expect(news).toEqual(['Le bureau a repris les nouveautés du dépôt.']);
  });

  test('of the same file, in another place, are merged with what was published', async () => {
    const world = newWorld();
    await withPublished(world);
    world.write('projects/un.md', entry('Un', 'autre fin'));
    world.commit('Changer la fin');
    await prepared(world);
    expect(onMain(world, 'un')).toBe(entry('Un, publié', 'autre fin').trim());
  });

  test('of the same lines lose to what was published, and it is said', async () => {
    const world = newWorld();
    await withPublished(world);
    world.write('projects/un.md', entry('Un, commis', 'autre fin'));
    world.commit('Changer un');
    const { news } = await prepared(world);
    expect(onMain(world, 'un')).toBe(entry('Un, publié').trim());
    expect(news.at(-1)).toContain('content/projects/un.md');
  });

  test('of a file that the desk took away do not bring it back', async () => {
    const world = newWorld();
    await prepared(world);
    world.publish((at) => rmSync(at('projects/un.md')));
    world.write('projects/un.md', entry('Un, commis'));
    world.commit('Changer un');
    const { news } = await prepared(world);
    expect(world.inClone('ls-tree', '--name-only', 'main', 'content/projects/')).toBe(
      'content/projects/deux.md',
    );
    expect(news.at(-1)).toContain('content/projects/un.md');
  });

  test('that hold what was published make it no longer the desk’s', async () => {
    const world = newWorld();
    await withPublished(world);
    world.write('projects/un.md', entry('Un, publié'));
    world.commit('Reprendre ce que le bureau a publié');
    await prepared(world);
    world.write('projects/un.md', entry('Un, repris puis changé'));
    world.commit('Changer encore');
    await prepared(world);
    expect(onMain(world, 'un')).toContain('Un, repris puis changé');
  });

  test('of another branch replace the content when the desk published nothing', async () => {
    const world = newWorld();
    await prepared(world);
    world.git('checkout', '--quiet', '--orphan', 'other');
    world.write('projects/un.md', entry('Un, ailleurs'));
    const other = world.commit('Ailleurs');
    await prepared(world);
    expect(world.inClone('rev-parse', 'main')).toBe(other);
  });
});
