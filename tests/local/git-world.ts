import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A developer's repository and a state folder, in a place of their own. */
export interface GitWorld {
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
  const root = mkdtempSync(join(tmpdir(), 'perron-desk-test-'));
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
  world.write('settings.yml', 'name: Essai\n');
  world.write('projects/un.md', entry('Un'));
  world.write('projects/deux.md', entry('Deux'));
  mkdirSync(state, { recursive: true });
  if (withGit) {
    run(repository, ['init', '--quiet', '-b', 'trunk']);
    writeFileSync(join(repository, 'code.ts'), 'export const code = 1;\n');
    world.commit('Commencer');
  }
  return world;
}

/** A project's file, long enough for changes at its two ends to be apart. */
export function entry(title: string, last = 'fin'): string {
  const middle = Array.from({ length: 12 }, (_, index) => `line${index}: ${index}`).join('\n');
  return `---\ntitle: ${title}\n${middle}\nlast: ${last}\n---\n`;
}
