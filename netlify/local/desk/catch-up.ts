import { differences } from '../../adapters/git/differences.ts';
import { mergeOnto } from '../../adapters/git/merge-onto.ts';
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
  const { base, main } = await known(clone);
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

/** The upstream commit of the last time, and the desk's own; neither the first time. */
async function known(clone: Clone): Promise<{ base?: string; main?: string }> {
  const format = '--format=%(refname) %(objectname)';
  const refs = await clone.git(['for-each-ref', format, UPSTREAM, MAIN]);
  const at = new Map(refs.split('\n').map((line) => line.split(' ') as [string, string]));
  return { base: at.get(UPSTREAM), main: at.get(MAIN) };
}

async function settle(clone: Clone, main: string, upstream: string) {
  await clone.git(
    ['update-ref', '--stdin'],
    `update ${MAIN} ${main}\nupdate ${UPSTREAM} ${upstream}\n`,
  );
}
