import type { CollectionName } from '../../model/editor.ts';

/** Where the entries of a collection are on the site; those without a page of their own are absent. */
export const publicPaths: Partial<Record<CollectionName, string>> = {
  projects: 'projets/{{slug}}/',
  caisses: 'caisses/{{slug}}/',
  regions: 'regions/{{slug}}/',
  communities: 'communautes/{{slug}}/',
  pages: '{{slug}}/',
};
