import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BRANCH, type Clone, commitId, UPSTREAM } from './clone.ts';
import { type Difference, differences } from './differences.ts';

/** What happened to the desk's branch. */
export interface CaughtUp {
  /** Whether upstream had moved since the last time. */
  moved: boolean;
  /** Files that both sides changed in the same place: the desk's version was kept. */
  kept: string[];
}

const MAIN = `refs/heads/${BRANCH}`;

/**
 * Brings the desk's branch up to an upstream commit: that commit's files, with what the desk has
 * published on top. Where both changed the same lines of a file, the desk's whole file stays.
 */
export async function catchUp(clone: Clone, upstream: string): Promise<CaughtUp> {
  const base = await commitId(clone, UPSTREAM);
  const main = await commitId(clone, MAIN);
  if (base === upstream && main) return { moved: false, kept: [] };
  const published = base && main ? await differences(clone, base, main) : [];
  if (published.length === 0 || !main) {
    await settle(clone, upstream, upstream);
    return { moved: base !== undefined, kept: [] };
  }
  const environment = { GIT_INDEX_FILE: join(clone.root, '.git', 'perron-index') };
  await clone.git(['read-tree', upstream], undefined, environment);
  const kept: string[] = [];
  for (const difference of published) {
    const theirs = await clone.gitMaybe([
      'rev-parse',
      '--verify',
      '--quiet',
      `${upstream}:${difference.path}`,
    ]);
    const merged = await merge(clone, difference, theirs);
    if (merged.conflict) kept.push(difference.path);
    const line = merged.id ? `${difference.mode} ${merged.id}` : `0 ${'0'.repeat(40)}`;
    await clone.git(
      ['update-index', '--add', '--index-info'],
      `${line}\t${difference.path}\n`,
      environment,
    );
  }
  const tree = await clone.git(['write-tree'], undefined, environment);
  const message = 'Reprendre les nouveautés du dépôt d’origine';
  const commit = await clone.git(['commit-tree', tree, '-p', main, '-p', upstream, '-m', message]);
  await settle(clone, commit, upstream);
  return { moved: true, kept };
}

async function settle(clone: Clone, main: string, upstream: string) {
  await clone.git(['update-ref', MAIN, main]);
  await clone.git(['update-ref', UPSTREAM, upstream]);
}

/** One published file against what upstream made of it. */
async function merge(clone: Clone, { before, after }: Difference, theirs: string | undefined) {
  if (theirs === before || theirs === after) return { id: after, conflict: false };
  if (!before || !after || !theirs) return { id: after, conflict: true };
  const id = await mergeText(clone, { before, after, theirs });
  return id ? { id, conflict: false } : { id: after, conflict: true };
}

async function mergeText(clone: Clone, sides: { before: string; after: string; theirs: string }) {
  const folder = await mkdtemp(join(tmpdir(), 'perron-desk-'));
  try {
    const paths = await Promise.all(
      [sides.after, sides.before, sides.theirs].map(async (id, index) => {
        const path = join(folder, String(index));
        await writeFile(path, await clone.bytes(['cat-file', 'blob', id]));
        return path;
      }),
    );
    // It answers with the number of conflicts: none is the only success. It writes into its first file.
    if ((await clone.gitMaybe(['merge-file', '--quiet', ...paths])) === undefined) return undefined;
    return await clone.git(['hash-object', '-w', '--no-filters', paths[0] as string]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
