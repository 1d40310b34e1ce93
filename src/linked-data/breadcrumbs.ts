import type { BreadcrumbList } from 'schema-dts';
import type { AddressOf } from '../model/address.ts';

/** A page on the way from the home page to another: its name, and its path. */
export type Crumb = readonly [name: string, path: string];

/** Where a page stands in the site, from the home page to itself. */
export function breadcrumbs(crumbs: readonly Crumb[], addressOf: AddressOf): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: ([['Accueil', '/'], ...crumbs] as const).map(([name, path], index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      name,
      item: addressOf(path),
    })),
  };
}
