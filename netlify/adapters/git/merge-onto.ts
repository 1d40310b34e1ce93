import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Difference } from './differences.ts';
import { blobId, type Repository } from './repository.ts';
import { type Change, treeWith } from './tree-with.ts';

/** A tree with changes laid on it, and the files that both sides changed in the same place. */
export interface Merged {
  tree: string;
  /** Paths in the repository. The changed version was kept. */
  conflicts: string[];
}

/**
 * Lays changes on a commit. Where that commit has changed the same file since, the two are joined
 * line by line; where the same lines changed, the whole file of the changes stays.
 */
export async function mergeOnto(
  repository: Repository,
  commit: string,
  changes: readonly Difference[],
): Promise<Merged> {
  const laid: Change[] = [];
  const conflicts: string[] = [];
  for (const difference of changes) {
    const { path, mode } = difference;
    const theirs = await blobId(repository, commit, path);
    const { id, conflict } = await merge(repository, difference, theirs);
    if (conflict) conflicts.push(path);
    laid.push({ path, mode, id });
  }
  return { tree: await treeWith(repository, commit, laid), conflicts };
}

async function merge(
  repository: Repository,
  { before, after }: Difference,
  theirs: string | undefined,
): Promise<{ id: string | undefined; conflict: boolean }> {
  if (theirs === before || theirs === after) return { id: after, conflict: false };
  if (!before || !after || !theirs) return { id: after, conflict: true };
  const id = await mergeText(repository, { before, after, theirs });
  return id ? { id, conflict: false } : { id: after, conflict: true };
}

async function mergeText(
  repository: Repository,
  sides: { before: string; after: string; theirs: string },
) {
  const folder = await mkdtemp(join(tmpdir(), 'perron-desk-'));
  try {
    const paths = await Promise.all(
      [sides.after, sides.before, sides.theirs].map(async (id, index) => {
        const path = join(folder, String(index));
        await writeFile(path, await repository.bytes(['cat-file', 'blob', id]));
        return path;
      }),
    );
    // It answers with the number of conflicts: none is the only success. It writes into its first file.
    const merged = await repository.gitMaybe(['merge-file', '--quiet', ...paths]);
    if (merged === undefined) return undefined;
    return await repository.git(['hash-object', '-w', '--no-filters', paths[0] as string]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
