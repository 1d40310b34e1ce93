import type { CataloguedNeed } from '../model/catalogue.ts';

const NO_BREAK = '\u00a0';

const numbers = new Intl.NumberFormat('fr-CA');

/** A number as it is written in Québec: `1 000`. */
export function grouped(number: number): string {
  return numbers.format(number);
}

/** What is offered to a project, in a few words: `Mécaniciens vélo (2 personnes)`. */
export function describeOffer(need: CataloguedNeed | undefined, quantity: number): string {
  if (!need) return 'Un coup de main pour l’ensemble du projet';
  return `${need.title} (${amountOf(need, quantity)})`;
}

/** A quantity in what a need counts: `2 personnes`, `12 planches`, `600 $`. */
export function amountOf(need: CataloguedNeed, quantity: number): string {
  const number = grouped(quantity);
  const unit = unitOf(need, quantity);
  return unit ? `${number}${NO_BREAK}${unit}` : number;
}

function unitOf({ category, unit }: CataloguedNeed, quantity: number): string | undefined {
  if (category === 'financial') return '$';
  const { one, many } = category === 'human' ? { one: 'personne', many: 'personnes' } : { ...unit };
  // In French, the plural begins at two.
  return quantity < 2 ? one : many;
}
