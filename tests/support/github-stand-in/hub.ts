import { instant } from './instant.ts';
import { Store } from './store.ts';

/** A pull request as the stand-in keeps it. */
export interface KeptPull {
  number: number;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  merged_at: string | null;
  merge_commit_sha: string | null;
  head: string;
  /** The commit that the head was at when the pull request was closed. */
  lastSha: string;
  base: string;
  labels: string[];
  updated_at: string;
  /** Whose repository the head is in. */
  from: string;
  draft: boolean;
}

/** Everything of one repository at the stand-in. */
export interface Hub {
  /** `owner/name`. */
  repo: string;
  store: Store;
  pulls: KeptPull[];
  /** Whether the published branch wants a check that nobody makes. */
  isProtected: boolean;
}

/** A request that reached an endpoint. */
export interface Asked {
  hub: Hub;
  /** What the route's groups matched. */
  groups: Record<string, string>;
  query: URLSearchParams;
  /** Whatever the client sent: what an endpoint cannot read is refused by its schema. */
  body: unknown;
}

/** A repository whose branch holds some files. */
export function newHub(repo: string, branch: string, files: Record<string, string>): Hub {
  const hub: Hub = { repo, store: new Store(), pulls: [], isProtected: false };
  commitFiles(hub, branch, files);
  return hub;
}

/** Somebody commits files to a branch, past all pull requests. */
export function commitFiles({ store }: Hub, branch: string, files: Record<string, string>): string {
  const head = store.branches.get(branch);
  const all = new Map(store.files(branch));
  for (const [path, text] of Object.entries(files)) all.set(path, store.addBlob(Buffer.from(text)));
  const dev = { name: 'Dev', email: 'dev@localhost', date: instant() };
  const sha = store.addCommit({
    tree: store.addTree(all),
    parents: head ? [head] : [],
    message: 'Corriger',
    author: dev,
    committer: dev,
  });
  store.branches.set(branch, sha);
  return sha;
}

/** The commit of a pull request's head: it follows its branch while it is open. */
export function headSha({ store, repo }: Hub, pull: KeptPull): string {
  if (pull.state === 'closed' || pull.from !== repo) return pull.lastSha;
  return store.branches.get(pull.head) ?? pull.lastSha;
}

/** Closes a pull request, merged or not. */
export function close(hub: Hub, pull: KeptPull, merge?: string): void {
  pull.lastSha = headSha(hub, pull);
  pull.state = 'closed';
  pull.updated_at = instant();
  if (merge) Object.assign(pull, { merged_at: instant(), merge_commit_sha: merge });
}
