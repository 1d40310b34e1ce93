import type { Tally } from '../model/missing.ts';
import type { Need } from '../model/need.ts';
import { sayList } from './list.ts';
import { sayQuantity, type UnitOf } from './need-words.ts';

interface Item {
  need: Need;
  tally: Tally;
  state: string;
}

/** What a project still lacks, in a sentence, the most important first. */
export function sayLacking(items: readonly Item[], unitOf: UnitOf, most = 3): string {
  const lacking = items.filter(({ state }) => state === 'lacking');
  if (lacking.length === 0) return 'Tout est trouvé.';
  const shown = lacking.slice(0, most).map(({ need, tally }) => {
    const quantity = sayQuantity(need, tally.missing, unitOf);
    const title = need.title.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase());
    return `${title} (${quantity})`;
  });
  const rest = lacking.length - shown.length;
  if (rest > 0) shown.push(rest === 1 ? 'autre chose encore' : `${rest} autres besoins`);
  return `Il manque : ${sayList(shown)}.`;
}
