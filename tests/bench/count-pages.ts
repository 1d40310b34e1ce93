import { glob, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a build wrote. */
export interface Written {
  /** HTML pages, by what they are. The last are those that only some of the tools make. */
  pages: Record<Kind, number>;
  /** Megabytes of HTML. */
  megabytes: number;
  /** Files that are not HTML, by their extension. */
  others: Map<string, number>;
}

/** A page's kind, by its address. */
const KINDS = {
  project: /^projets\/[^/]+\/index\.html$/,
  offer: /^projets\/[^/]+\/offrir\//,
  list: /^(index\.html|(projets|regions|caisses|communautes|secteurs)\/(?!(index\.html|etat\/|.*(affiche|alertes|appuyer|partager|proposer)\/))|(projets|regions|caisses)\/index\.html)/,
  other: /./,
} as const;

/** Hugo sends the first page of each list back to the list. */
const REDIRECTION = /\/page\/1\/index\.html$/;

export type Kind = keyof typeof KINDS;

/** Counts what lies in an output folder. */
export async function countPages(folder: string): Promise<Written> {
  const pages: Record<Kind, number> = { project: 0, offer: 0, list: 0, other: 0 };
  const others = new Map<string, number>();
  let bytes = 0;
  for await (const entry of glob('**/*.*', { cwd: folder })) {
    if (REDIRECTION.test(entry)) continue;
    const { size } = await stat(join(folder, entry));
    if (!entry.endsWith('.html')) {
      const extension = entry.slice(entry.lastIndexOf('.'));
      others.set(extension, (others.get(extension) ?? 0) + 1);
      continue;
    }
    bytes += size;
    const kind = (Object.keys(KINDS) as Kind[]).find((each) => KINDS[each].test(entry));
    pages[kind ?? 'other'] += 1;
  }
  return { pages, megabytes: bytes / 1_000_000, others };
}

/** How many HTML pages were written. */
export function totalOf({ pages }: Written): number {
  return Object.values(pages).reduce((sum, count) => sum + count, 0);
}
