import type { Window } from '../model/day.ts';
import type { NeedCategory } from '../model/need.ts';
import { daysLeft } from '../model/phase.ts';
import { saySpan } from './date.ts';
import { type Counting, sayQuantity, type UnitOf } from './need-words.ts';
import { count } from './number.ts';

/** What is still missing: `2 personnes à trouver`, `14 à trouver`, `420 $ à réunir`. */
export function sayMissing(
  { category, unit }: { category: NeedCategory; unit?: string | undefined },
  missing: number,
  unitOf: UnitOf,
): string {
  const counting: Counting =
    category === 'material' ? { category, unit: unit ?? 'piece' } : { category };
  const quantity = sayQuantity(counting, missing, unitOf);
  return `${quantity} à ${category === 'financial' ? 'réunir' : 'trouver'}`;
}

/** How long one can still help with a need, or when it will be: `il reste 12 jours`, `du 3 au 15 mai 2027`. */
export function sayNeedTime(window: Window, today: string): string {
  if (today < window.start) return saySpan(window);
  const days = daysLeft(today, window);
  return days === 1 ? 'dernier jour pour aider' : `il reste ${count(days, 'jour', 'jours')}`;
}

/** So many needs in so many regions: `5 besoins dans 3 régions`. */
export function sayNeedsIn(needs: number, regions: number): string {
  const said = count(needs, 'besoin', 'besoins');
  return regions > 1 ? `${said} dans ${count(regions, 'région', 'régions')}` : said;
}
