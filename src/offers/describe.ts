import type { CataloguedNeed } from '../model/catalogue.ts';

const numbers = new Intl.NumberFormat('fr-CA');

/** A number as it is written in Québec: `1 000`. */
export function grouped(number: number): string {
  return numbers.format(number);
}

/** What is offered, in a few words: `Mécaniciens vélo (2 personnes)`. */
export function describeOffer(need: CataloguedNeed | undefined, quantity: number): string {
  if (!need) return 'Une offre pour l’ensemble du projet';
  return `${need.title} (${amount(need, quantity)})`;
}

function amount(need: CataloguedNeed, quantity: number): string {
  const number = grouped(quantity);
  // In French, the plural begins at two.
  if (need.category === 'human') return `${number} ${quantity < 2 ? 'personne' : 'personnes'}`;
  if (!need.unit) return number;
  return `${number} ${quantity < 2 ? need.unit.one : need.unit.many}`;
}
