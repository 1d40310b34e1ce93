import { resolve } from 'node:path';
import { catchUp } from './catch-up.ts';
import { type Clone, openClone, tidy } from './clone.ts';
import { markSource, setAside } from './same-source.ts';
import { fetchUpstream, sourceOf } from './upstream.ts';

/** A clone ready for the desk. */
export interface PreparedClone {
  clone: Clone;
  /** What happened to it, in French, one sentence each; empty when nothing did. */
  news: string[];
}

/** Makes the desk's clone the first time, and brings it up to date with the developer's content later. */
export async function prepareClone(state: string, contentFolder: string): Promise<PreparedClone> {
  const root = resolve(state, 'desk');
  const source = await sourceOf(resolve(contentFolder));
  const aside = await setAside(root, source);
  const clone = await openClone(root, source.folder);
  await markSource(clone, source);
  const { moved, kept } = await catchUp(clone, await fetchUpstream(clone, source));
  await tidy(clone);
  const news = [
    ...(aside ? [`Le contenu n’est plus le même : l’ancien bureau est gardé dans ${aside}.`] : []),
    ...(moved ? ['Le bureau a repris les nouveautés du dépôt.'] : []),
    ...kept.map(
      (path) => `Le bureau garde sa version publiée de ${path}, modifié aussi dans le dépôt.`,
    ),
  ];
  return { clone, news };
}
