import { sayNumber } from '../../i18n/number.ts';
import type { Impact } from '../../impact/impact.ts';

/** The columns of what people gave, by the two ways in which it is counted. */
export const bothColumns = [
  'Personnes, par le site',
  'Personnes, d’ailleurs',
  'Heures, par le site',
  'Heures, d’ailleurs',
] as const;

/** What stands in those columns. */
export function bothWays({ people, hours }: Pick<Impact, 'people' | 'hours'>): string[] {
  return [people.site, people.elsewhere, hours.site, hours.elsewhere].map(sayNumber);
}
