import type { SearchAction, WebSite, WithActionConstraints } from 'schema-dts';
import type { AddressOf } from '../model/address.ts';
import type { Settings } from '../model/settings.ts';

/** The site itself, and how one searches it. */
export function webSiteThing(
  { name, tagline, operator }: Settings['identity'],
  addressOf: AddressOf,
): WebSite {
  const search: WithActionConstraints<Exclude<SearchAction, string>> = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${addressOf('/recherche/')}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@type': 'WebSite',
    '@id': addressOf('/'),
    url: addressOf('/'),
    name,
    description: tagline,
    inLanguage: 'fr-CA',
    publisher: { '@type': 'Organization', name: operator },
    potentialAction: search,
  };
}
