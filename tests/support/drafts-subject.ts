import { execFileSync } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Drafts } from '../../netlify/adapters/drafts/drafts.ts';
import { githubDrafts } from '../../netlify/adapters/drafts/github-drafts.ts';
import { localGitDrafts } from '../../netlify/adapters/drafts/local-git-drafts.ts';
import { entry, worldWithClone } from '../local/git-world.ts';
import { commitFiles } from './github-stand-in/hub.ts';
import { startGitHub } from './github-stand-in/stand-in.ts';

/** Drafts, and how to look behind them and to break what they stand on. */
export interface DraftsSubject {
  drafts: Drafts;
  /** A file of the content as it is published. */
  published(path: string): string | undefined;
  /** Somebody changes a published file at its source. */
  editPublished(path: string, text: string): void;
  hasBranch(branch: string): boolean;
  /** How many commits a branch has that the published one has not. */
  commitsOn(branch: string): number;
  /** Who wrote the last commit of a branch, and what it says. */
  lastCommit(branch: string): { author: string; message: string };
  /** Nothing answers, until `mend`. */
  outage(): void;
  mend(): void;
  close(): Promise<void>;
}

/** What can be seen and done in any repository. */
function behind(root: string, main: string) {
  const git = (args: string[], environment?: Record<string, string>) =>
    execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    });
  const orNothing = (args: string[]) => {
    try {
      return git(args);
    } catch {
      return undefined;
    }
  };
  return {
    published: (path: string) => orNothing(['show', `${main}:content/${path}`]),
    editPublished(path: string, text: string) {
      const index = { GIT_INDEX_FILE: join(root, '.git', 'test-index') };
      git(['read-tree', main], index);
      const id = execFileSync('git', ['hash-object', '-w', '--stdin'], { cwd: root, input: text });
      const entry = `100644,${String(id).trim()},content/${path}`;
      git(['update-index', '--add', '--cacheinfo', entry], index);
      const commit = git(
        ['commit-tree', git(['write-tree'], index).trim(), '-p', main, '-m', 'Corriger'],
        person,
      );
      git(['update-ref', `refs/heads/${main}`, commit.trim()]);
      // As if it had been done there: the work tree follows.
      git(['reset', '--hard', '--quiet']);
    },
    hasBranch: (branch: string) =>
      orNothing(['rev-parse', '--verify', '--quiet', `refs/heads/${branch}`]) !== undefined,
    commitsOn: (branch: string) => Number(git(['rev-list', '--count', `${main}..${branch}`])),
    lastCommit(branch: string) {
      const [author = '', message = ''] = git([
        'log',
        '-1',
        '--format=%an <%ae>%x00%B',
        branch,
      ]).split('\0');
      return { author, message: message.trim() };
    },
  };
}

const person = {
  GIT_AUTHOR_NAME: 'Dev',
  GIT_AUTHOR_EMAIL: 'dev@localhost',
  GIT_COMMITTER_NAME: 'Dev',
  GIT_COMMITTER_EMAIL: 'dev@localhost',
};

/** Drafts in the desk's own clone. */
export async function localGitSubject(): Promise<DraftsSubject> {
  const world = await worldWithClone();
  const { clone } = world;
  const away = `${clone}-away`;
  return {
    drafts: localGitDrafts(clone),
    ...behind(clone, 'main'),
    outage: () => renameSync(clone, away),
    mend: () => {
      if (existsSync(away)) renameSync(away, clone);
    },
    close: async () => world.remove(),
  };
}

const SAMPLE = {
  'content/settings.yml': 'name: Essai\n',
  'content/projects/un.md': entry('Un'),
  'content/projects/deux.md': entry('Deux'),
};

const BASE = 'trunk';

/** Drafts at something that speaks as GitHub does. */
export async function githubSubject() {
  const github = await startGitHub(BASE, SAMPLE);
  const { hub } = github;
  const { store } = hub;
  const settings = {
    repo: hub.repo,
    branch: BASE,
    folder: 'content',
    token: github.token,
    baseUrl: github.url,
    timeout: 20_000,
  };
  return {
    github,
    settings,
    drafts: githubDrafts(settings),
    published(path: string) {
      const id = store.files(BASE)?.get(`content/${path}`);
      return id && store.blobs.get(id)?.toString();
    },
    editPublished(path: string, text: string) {
      commitFiles(hub, BASE, { [`content/${path}`]: text });
    },
    hasBranch: (branch: string) => store.branches.has(branch),
    commitsOn: (branch: string) => store.between(tip(BASE), tip(branch)).length,
    lastCommit(branch: string) {
      const commit = store.commit(branch);
      const { name, email } = commit?.author ?? {};
      return { author: `${name} <${email}>`, message: commit?.message ?? '' };
    },
    outage: () => {
      github.fault = () => 'cut';
    },
    mend: () => {
      github.fault = () => undefined;
    },
    close: () => github.close(),
  } satisfies DraftsSubject & Record<string, unknown>;

  function tip(branch: string): string {
    return store.branches.get(branch) ?? '';
  }
}
