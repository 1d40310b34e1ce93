import { createHash } from 'node:crypto';

/** Who made a commit, and when. */
export interface Person {
  name: string;
  email: string;
  date: string;
}

export interface Commit {
  sha: string;
  tree: string;
  parents: string[];
  message: string;
  author: Person;
  committer: Person;
}

/** The files of a tree: the id of each blob, by its path. */
export type Files = ReadonlyMap<string, string>;

/** Git's objects and branches, in memory. A tree is a flat list of files; its id depends on them alone. */
export class Store {
  readonly blobs = new Map<string, Buffer>();
  readonly trees = new Map<string, Files>();
  /** In the order in which they were made. */
  readonly commits = new Map<string, Commit>();
  readonly branches = new Map<string, string>();

  addBlob(content: Buffer): string {
    const sha = hash('blob', content);
    this.blobs.set(sha, content);
    return sha;
  }

  addTree(files: Files): string {
    const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
    const sha = hash('tree', Buffer.from(JSON.stringify(sorted)));
    this.trees.set(sha, new Map(sorted));
    return sha;
  }

  addCommit(commit: Omit<Commit, 'sha'>): string {
    const sha = hash('commit', Buffer.from(JSON.stringify(commit)));
    this.commits.set(sha, { sha, ...commit });
    return sha;
  }

  /** A commit by its id, or by the branch that is at it. */
  commit(name: string): Commit | undefined {
    return this.commits.get(this.branches.get(name) ?? name);
  }

  /** The files of a tree, or of a commit's. */
  files(name: string): Files | undefined {
    return this.trees.get(this.commit(name)?.tree ?? name);
  }

  /** A commit and all that it comes after. */
  history(sha: string): Set<string> {
    const found = new Set<string>();
    const left = [sha];
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      left.push(...(this.commits.get(next)?.parents ?? []));
    }
    return found;
  }

  /** The last commit that two have in common. */
  mergeBase(one: string, other: string): string {
    const [ours, theirs] = [this.history(one), this.history(other)];
    const common = [...this.commits.keys()].findLast((sha) => ours.has(sha) && theirs.has(sha));
    if (!common) throw new Error('stand-in: the two have nothing in common');
    return common;
  }

  /** The commits that one has and the other has not, the oldest first. */
  between(base: string, head: string): string[] {
    const [known, all] = [this.history(base), this.history(head)];
    return [...this.commits.keys()].filter((sha) => all.has(sha) && !known.has(sha));
  }

  /** The paths that differ between two trees or commits, with the blobs of both sides. */
  differences(from: string, to: string) {
    const before = this.files(from) ?? new Map<string, string>();
    const after = this.files(to) ?? new Map<string, string>();
    return [...new Set([...before.keys(), ...after.keys()])]
      .sort()
      .map((path) => ({ path, before: before.get(path), after: after.get(path) }))
      .filter((file) => file.before !== file.after);
  }
}

function hash(type: string, content: Buffer): string {
  return createHash('sha1').update(`${type} ${content.length}\0`).update(content).digest('hex');
}
