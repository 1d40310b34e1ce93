import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, isAsked, type Search, searchIn } from '../../src/search/address.ts';
import { facetNames } from '../../src/search/facets.ts';

const at = (query: string) => searchIn(new URLSearchParams(query));

test('an address says a search, and the search the address', () => {
  const search: Search = {
    typed: 'vélo & tuque',
    facets: { type: 'projet', region: 'capitale-nationale' },
  };
  const address = addressOf(search);
  expect(address).toBe('/recherche/?q=v%C3%A9lo+%26+tuque&type=projet&region=capitale-nationale');
  expect(at(new URL(address, 'https://site.invalid').search)).toEqual(search);
  expect(addressOf({ typed: '  ', facets: {} })).toBe('/recherche/');
});

test('what is no id is no choice, and what is too long is cut', () => {
  const { typed, facets } = at(`q=${'é'.repeat(5000)}&type=<b>&region=../..&caisse=&secteur=food`);
  expect(typed).toHaveLength(200);
  expect(facets).toEqual({ secteur: 'food' });
  expect(isAsked(at('q=+&type=%22'))).toBe(false);
  expect(isAsked(at('etat=ouvert'))).toBe(true);
});

test('any address is read, and leads to itself', () => {
  const values = fc.dictionary(fc.constantFrom('q', ...facetNames), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(values, (asked) => {
      const search = searchIn(new URLSearchParams(asked));
      const again = at(new URL(addressOf(search), 'https://site.invalid').search);
      expect(again).toEqual({ ...search, typed: search.typed.toWellFormed().trim() });
    }),
  );
});
