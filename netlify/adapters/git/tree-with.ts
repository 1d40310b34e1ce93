import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Repository } from './repository.ts';

/** A file of a tree: without an id it is taken away. */
export interface Change {
  /** Its path in the repository. */
  path: string;
  /** The file's mode, such as 100644. */
  mode: string;
  id: string | undefined;
}

/** The tree that changes make of a commit's, in an index of its own: the work tree's is not touched. */
export async function treeWith(
  repository: Repository,
  commit: string,
  changes: readonly Change[],
): Promise<string> {
  const index = join(repository.root, '.git', `perron-index-${randomUUID()}`);
  const environment = { GIT_INDEX_FILE: index };
  try {
    await repository.git(['read-tree', commit], undefined, environment);
    const lines = changes.map(
      ({ path, mode, id }) => `${id ? `${mode} ${id}` : `0 ${'0'.repeat(40)}`}\t${path}\0`,
    );
    const update = ['update-index', '-z', '--add', '--index-info'];
    await repository.git(update, lines.join(''), environment);
    return await repository.git(['write-tree'], undefined, environment);
  } finally {
    await rm(index, { force: true });
  }
}
