import { inRepository } from '../draft-name.ts';
import type { DraftFile, DraftSave } from '../drafts.ts';
import { authorName, commitMessage } from '../harmless.ts';
import { refusedWith } from './github-failure.ts';
import type { Host } from './host.ts';
import { readFile } from './read-file.ts';

/** A commit, as far as it matters here. */
export interface Commit {
  sha: string;
  tree: string;
  parents: string[];
  /** When it was made, in milliseconds. */
  at: number;
}

/** Nobody’s address: this domain is nobody’s for ever. */
const NOBODY = 'perron@perron.invalid';

export async function commitOf({ client, at }: Host, sha: string): Promise<Commit> {
  const { data } = await client.rest.git.getCommit({ ...at, commit_sha: sha });
  return {
    sha,
    tree: data.tree.sha,
    parents: data.parents.map((parent) => parent.sha),
    at: Date.parse(data.committer.date),
  };
}

/** The commit that a branch is at; undefined when there is no such branch. */
export async function headOf(host: Host, branch: string): Promise<Commit | undefined> {
  const { client, at } = host;
  try {
    const { data } = await client.rest.git.getRef({ ...at, ref: `heads/${branch}` });
    return await commitOf(host, data.object.sha);
  } catch (error) {
    if (refusedWith(error, 404)) return undefined;
    throw error;
  }
}

/** The tree that files make on a commit’s. */
export async function treeWith(host: Host, base: Commit, files: readonly DraftFile[]) {
  const { client, at, folder } = host;
  const changes = await Promise.all(
    files.map(async ({ path, content }) => {
      // What is not there cannot be taken away.
      if (content === null && !(await readFile(host, path, base.sha))) return [];
      const file = { path: inRepository(folder, path), mode: '100644', type: 'blob' } as const;
      return typeof content === 'string'
        ? { ...file, content }
        : { ...file, sha: await blobOf(host, content) };
    }),
  );
  const tree = changes.flat();
  if (tree.length === 0) return base.tree;
  const { data } = await client.rest.git.createTree({ ...at, base_tree: base.tree, tree });
  return data.sha;
}

async function blobOf({ client, at }: Host, content: Uint8Array | null): Promise<string | null> {
  if (content === null) return null;
  const { data } = await client.rest.git.createBlob({
    ...at,
    content: Buffer.from(content).toString('base64'),
    encoding: 'base64',
  });
  return data.sha;
}

/** Makes a commit, which no branch has yet. */
export async function makeCommit(
  { client, at }: Host,
  tree: string,
  parents: string[],
  { author, message }: DraftSave,
): Promise<string> {
  const { data } = await client.rest.git.createCommit({
    ...at,
    message: commitMessage(message),
    tree,
    parents,
    author: { name: authorName(author), email: NOBODY },
    committer: { name: 'Perron', email: NOBODY },
  });
  return data.sha;
}

/** Makes a branch; false when somebody has made it meanwhile. */
export async function createBranch({ client, at }: Host, branch: string, sha: string) {
  try {
    await client.rest.git.createRef({ ...at, ref: `refs/heads/${branch}`, sha });
    return true;
  } catch (error) {
    if (refusedWith(error, 422) && /already exists/i.test(error.message)) return false;
    throw error;
  }
}

/**
 * Moves a branch to a commit that comes after the one it was at; false when it is there no more.
 * GitHub compares nothing but descent: that is what tells two saves at once apart.
 */
export async function advanceBranch({ client, at }: Host, branch: string, sha: string) {
  try {
    await client.rest.git.updateRef({ ...at, ref: `heads/${branch}`, sha, force: false });
    return true;
  } catch (error) {
    if (refusedWith(error, 422, 409) && !/protected|rule/i.test(error.message)) return false;
    throw error;
  }
}

/** Removes a branch, if it is there. */
export async function deleteBranch({ client, at }: Host, branch: string): Promise<void> {
  try {
    await client.rest.git.deleteRef({ ...at, ref: `heads/${branch}` });
  } catch (error) {
    if (!refusedWith(error, 404) && !isGone(error)) throw error;
  }
}

function isGone(error: unknown): boolean {
  return refusedWith(error, 422) && /does not exist/i.test(error.message);
}
