import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gitMaybe, ownGit } from '../../adapters/git/git.ts';
import type { Clone } from './clone.ts';
import type { Source } from './upstream.ts';

const KEY = 'perron.source';

/** Notes in the clone what it is a clone of. */
export async function markSource(clone: Clone, source: Source) {
  await clone.git(['config', KEY, nameOf(clone.root, source)]);
}

/**
 * Sets a clone of something else aside, with all that was published in it, and says where to. A
 * source that moved together with the clone is still the same.
 */
export async function setAside(root: string, source: Source): Promise<string | undefined> {
  if (!existsSync(join(root, '.git'))) return undefined;
  const was = await gitMaybe(['config', KEY], { in: root, environment: ownGit });
  if (was === undefined || was === nameOf(root, source)) return undefined;
  const aside = `${root}-${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}`;
  await rename(root, aside);
  return aside;
}

function nameOf(root: string, source: Source): string {
  const from = source.kind === 'repository' ? source.root : source.path;
  return `${source.kind}:${relative(root, from)}:${source.folder}`;
}
