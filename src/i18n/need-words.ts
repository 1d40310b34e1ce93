import type { Window } from '../model/day.ts';
import type { Tally } from '../model/missing.ts';
import type { FinancialNeed, HumanNeed, MaterialNeed, Need } from '../model/need.ts';
import type { Unit } from '../model/settings.ts';
import { saySpan } from './date.ts';
import { sayMoney } from './money.ts';
import { count, sayNumber } from './number.ts';
import { type Counted, sayCount, sayFound } from './progress-words.ts';

/** A need's quantities are counted in people, in dollars, or in a unit of the vocabulary. */
export type UnitOf = (id: string) => Pick<Unit, 'one' | 'many'>;

/** What must be known of a need to say its quantities. */
export type Counting =
  | Pick<HumanNeed, 'category'>
  | Pick<MaterialNeed, 'category' | 'unit'>
  | Pick<FinancialNeed, 'category'>;

/** A quantity of what a need counts: `2 personnes`, `40`, `12 planches`, `600 $`. */
export function sayQuantity(need: Counting, quantity: number, unitOf: UnitOf): string {
  return need.category === 'financial'
    ? sayMoney(quantity)
    : sayCount(quantity, countedIn(need, unitOf));
}

/** How far a need is, in a few words: `Déjà 26, il en manque 14`. */
export function sayProgress(
  need: Counting,
  { asked, covered, missing }: Tally,
  unitOf: UnitOf,
): string {
  if (need.category !== 'financial') {
    const closed = missing === 0 && covered < asked ? 'filled' : null;
    return sayFound({ asked, covered, accepted: 0, closed }, countedIn(need, unitOf));
  }
  if (missing === 0) return `Tout est réuni : ${sayMoney(asked)}`;
  return covered > 0
    ? `Déjà ${sayMoney(covered)}, il manque ${sayMoney(missing)}`
    : `${sayMoney(missing)} à réunir`;
}

/** The unit in which a need for people or things is counted. */
export function countedIn(need: Counting, unitOf: UnitOf): Counted {
  if (need.category === 'human') return { one: 'personne', many: 'personnes' };
  // Nobody says « 40 pièces de vélos ».
  if (need.category === 'financial' || need.unit === 'piece') return undefined;
  const { one, many } = unitOf(need.unit);
  return { one, many };
}

/** What came toward a need that takes no more offers: `26 sur 40`. */
export function sayReceived(need: Need, { asked, covered }: Tally, unitOf: UnitOf): string {
  const received = need.category === 'financial' ? sayMoney(covered) : sayNumber(covered);
  return `${received} sur ${sayQuantity(need, asked, unitOf)}`;
}

/** What kind of help a need calls for: `Bénévolat, 12 heures par personne`. */
export function sayKind(need: Need): string {
  switch (need.category) {
    case 'human':
      return sayHuman(need);
    case 'material':
      return need.loan ? 'Prêt ou don' : 'Don';
    case 'financial':
      return uses[need.use];
  }
}

function sayHuman({ form, hours, quantity }: HumanNeed): string {
  const kind = form === 'expertise' ? 'Quelqu’un du métier' : 'Bénévolat';
  if (hours === undefined) return kind;
  const each = quantity > 1 ? ' par personne' : '';
  return `${kind}, ${count(hours, 'heure', 'heures')}${each}`;
}

const uses: Record<Extract<Need, { category: 'financial' }>['use'], string> = {
  purchase: 'Pour un achat',
  rental: 'Pour une location',
  fee: 'Pour des frais',
  travel: 'Pour des déplacements',
  'working-capital': 'Pour le fonds de roulement',
};

/** When a need must be met, with a capital: `Du 3 janvier au 15 février 2027`. */
export function sayWhen(window: Window): string {
  const span = saySpan(window);
  return span.charAt(0).toUpperCase() + span.slice(1);
}

/** The words of the button that answers a need: the editor's, or plain ones. */
export function sayAction(need: Need): string {
  if (need.action) return need.action;
  switch (need.category) {
    case 'human':
      return need.hours ? `Offrir ${count(need.hours, 'heure', 'heures')}` : 'Offrir mon temps';
    case 'material':
      return need.loan ? 'Prêter ou donner' : 'Donner du matériel';
    case 'financial':
      return 'Donner de l’argent';
  }
}
