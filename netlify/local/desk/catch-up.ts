import { differences } from '../../adapters/git/differences.ts';
import { mergeOnto } from '../../adapters/git/merge-onto.ts';
import { commitId } from '../../adapters/git/repository.ts';
import { BRANCH, type Clone, UPSTREAM } from './clone.ts';

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
  const { tree, conflicts } = await mergeOnto(clone, upstream, published);
  const message = 'Reprendre les nouveautés du dépôt d’origine';
  const commit = await clone.git(['commit-tree', tree, '-p', main, '-p', upstream, '-m', message]);
  await settle(clone, commit, upstream);
  return { moved: true, kept: conflicts };
}

async function settle(clone: Clone, main: string, upstream: string) {
  await clone.git(['update-ref', MAIN, main]);
  await clone.git(['update-ref', UPSTREAM, upstream]);
}
