import { count } from '../../i18n/number.ts';
import { typography } from '../../model/typography.ts';
import type { Search } from '../../search/address.ts';
import { addressOf } from '../../search/address.ts';
import type { Found } from './pagefind.ts';

/** What was found, in a sentence that is also read aloud. */
export function sayFound({ typed, facets }: Search, { results }: Pick<Found, 'results'>): string {
  const quoted = typed.trim();
  const about = quoted ? ` pour « ${quoted} »` : '';
  const narrowed = Object.keys(facets).length > 0 ? ' avec ces choix' : '';
  const many = results.length;
  const words =
    many === 0 ? `Rien${about}${narrowed}` : `${count(many, 'résultat', 'résultats')}${about}`;
  return typography(words);
}

/** A word of a search that finds nothing, and what it finds by itself. */
export interface Alone {
  word: string;
  found: number;
}

/** Links to searches that find something, for who typed too much at once. */
export function aloneLinks(alone: readonly Alone[]): Node[] {
  return alone.map(({ word, found }) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = addressOf({ typed: word, facets: {} });
    link.append(word);
    item.append(link, ` (${count(found, 'résultat', 'résultats')})`);
    return item;
  });
}
