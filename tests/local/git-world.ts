import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { prepareClone } from '../../netlify/local/desk/prepare-clone.ts';

/** A developer's repository and a state folder, in a place of their own. */
export interface GitWorld {
  /** Holds the other two. */
  root: string;
  repository: string;
  content: string;
  state: string;
  /** Runs Git in the developer's repository. */
  git(...args: string[]): string;
  /** Runs Git in the desk's clone. */
  inClone(...args: string[]): string;
  /** Writes a file of the content. */
  write(path: string, text: string): void;
  read(path: string): string;
  commit(message: string): string;
  /** Publishes as the desk does: a draft on a branch of its own in the clone, merged into its `main`. */
  publish(change: (inClone: (path: string) => string) => void): void;
  remove(): void;
}

const identity = [
  '-c',
  'user.name=Dev',
  '-c',
  'user.email=dev@localhost',
  '-c',
  'commit.gpgsign=false',
];

/** A repository with two projects and its settings, unless there is to be no Git in it. */
export function gitWorld({ withGit = true } = {}): GitWorld {
  if (!withGit) return newWorld();
  model ??= committed(newWorld());
  return copyOf(model.root);
}

/** The same, and the desk's clone of it, made ready. */
export async function worldWithClone(): Promise<GitWorld & { clone: string }> {
  modelWithClone ??= (async () => {
    const world = gitWorld();
    await prepareClone(world.state, world.content);
    return world;
  })();
  const world = copyOf((await modelWithClone).root);
  return { ...world, clone: join(world.state, 'desk') };
}

// Made once and copied: a dozen Git commands take longer than what is tried in their repository.
let model: GitWorld | undefined;
let modelWithClone: Promise<GitWorld> | undefined;

/** A place that is removed with the run, where its test does not do so. */
const newPlace = () => mkdtempSync(join(inject('scratch'), 'world-'));

function copyOf(root: string): GitWorld {
  const world = worldAt(newPlace());
  cpSync(root, world.root, { recursive: true, preserveTimestamps: true });
  return world;
}

function newWorld(): GitWorld {
  const world = worldAt(newPlace());
  world.write('settings.yml', 'name: Essai\n');
  world.write('projects/un.md', entry('Un'));
  world.write('projects/deux.md', entry('Deux'));
  mkdirSync(world.state, { recursive: true });
  return world;
}

function committed(world: GitWorld): GitWorld {
  world.git('init', '--quiet', '--template=', '-b', 'trunk');
  writeFileSync(join(world.repository, 'code.ts'), 'export const code = 1;\n');
  world.commit('Commencer');
  return world;
}

function worldAt(root: string): GitWorld {
  const repository = join(root, 'site');
  const content = join(repository, 'content');
  const state = join(root, 'state');
  const run = (cwd: string, args: string[]) =>
    execFileSync('git', [...identity, ...args], {
      cwd,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
    }).trim();
  const world: GitWorld = {
    root,
    repository,
    content,
    state,
    git: (...args) => run(repository, args),
    inClone: (...args) => run(join(state, 'desk'), args),
    write(path, text) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), text);
    },
    read: (path) => readFileSync(join(content, path), 'utf8'),
    commit(message) {
      run(repository, ['add', '.']);
      run(repository, ['commit', '--quiet', '-m', message]);
      return run(repository, ['rev-parse', 'HEAD']);
    },
    publish(change) {
      const { inClone } = world;
      inClone('checkout', '--quiet', '-b', 'cms/projects/draft', 'main');
      change((path) => join(state, 'desk/content', path));
      inClone('add', '--all');
      inClone('commit', '--quiet', '-m', 'Publier');
      inClone('checkout', '--quiet', 'main');
      inClone('merge', '--quiet', 'cms/projects/draft');
      inClone('branch', '--quiet', '-D', 'cms/projects/draft');
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
  return world;
}

/** A project's file, long enough for changes at its two ends to be apart. */
export function entry(title: string, last = 'fin'): string {
  const middle = Array.from({ length: 12 }, (_, index) => `line${index}: ${index}`).join('\n');
  return `---\ntitle: ${title}\n${middle}\nlast: ${last}\n---\n`;
}
