import { type Came, inAll } from '../impact/came.ts';
import type { Impact } from '../impact/impact.ts';
import type { Spread } from '../impact/spread.ts';
import type { UnderWay } from '../impact/under-way.ts';
import type { Waiting } from '../impact/waits.ts';
import { sayList } from './list.ts';
import { count, sayMoney, sayNumber } from './number.ts';

/** A piece of a sentence; the numbers that it is read for stand out. */
export type Piece = string | { number: string };

const people = (number: number) => count(number, 'personne', 'personnes');
const hours = (number: number) => count(number, 'heure', 'heures');
const projects = (number: number) => count(number, 'projet', 'projets');
const dollars = (amount: number) => sayMoney(Math.round(amount));

/** What came of it in all, in a sentence or two; nothing where nothing has come. */
export function tellAll(impact: Impact): Piece[] {
  const { completed, equipped, dollars: money } = impact;
  const amount = money.campaigns + money.elsewhere;
  const done: Piece[] = [
    { number: projects(completed) },
    completed > 1 ? ' sont menés à terme' : ' est mené à terme',
  ];
  const helped = tellHelp(impact);
  const first =
    helped.length > 0
      ? [...helped, ...(completed > 0 ? [', et ', ...done] : [])]
      : completed > 0
        ? done
        : [];
  const goods: Piece[] =
    equipped > 0 ? ['du matériel est arrivé à ', { number: projects(equipped) }] : [];
  const given: Piece[] =
    amount > 0
      ? [{ number: dollars(amount) }, amount < 2 ? ' a été donné' : ' ont été donnés']
      : [];
  const second =
    goods.length > 0 && given.length > 0 ? [...goods, ', et ', ...given] : [...goods, ...given];
  if (first.length === 0) return second.length === 0 ? [] : ['Jusqu’ici, ', ...second, '.'];
  return [
    'Jusqu’ici, ',
    ...first,
    '.',
    ...(second.length > 0 ? [' ', ...capital(second), '.'] : []),
  ];
}

function tellHelp({ people: who, hours: time, withoutHours }: Impact): Piece[] {
  const helped = inAll(who);
  if (helped === 0) return [];
  const some = { number: people(helped) };
  if (inAll(time) === 0) return [some, helped < 2 ? ' est venue aider' : ' sont venues aider'];
  const atLeast = withoutHours > 0 ? ' au moins' : '';
  return [some, `${helped < 2 ? ' a' : ' ont'} donné${atLeast} `, { number: hours(inAll(time)) }];
}

function capital([first, ...rest]: Piece[]): Piece[] {
  return typeof first === 'string'
    ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest]
    : [first ?? '', ...rest];
}

/** What is not finished. */
export function tellUnderWay({ open, untold, needs, awaiting, campaigns }: UnderWay): Piece[] {
  const pieces: Piece[] = [];
  if (open > 0) {
    pieces.push(
      'En ce moment, ',
      { number: projects(open) },
      open < 2 ? ' est ouvert.' : ' sont ouverts.',
    );
    if (needs.asked > 0) {
      pieces.push(
        ` Sur ${open < 2 ? 'ses' : 'leurs'} `,
        { number: count(needs.asked, 'besoin', 'besoins') },
        ' de gens et de matériel, ',
        ...filledSoFar(needs.filled),
      );
    }
    if (campaigns.raised > 0) {
      pieces.push(
        campaigns.count < 2
          ? ' Une campagne a réuni '
          : ` ${sayNumber(campaigns.count)} campagnes ont réuni `,
        { number: dollars(campaigns.raised) },
        ` sur ${dollars(campaigns.goal)}.`,
      );
    }
    if (awaiting > 0) {
      const waits = awaiting < 2 ? ' attend une réponse.' : ' attendent une réponse.';
      pieces.push(' ', { number: count(awaiting, 'offre', 'offres') }, waits);
    }
  }
  if (untold > 0) {
    const told =
      untold < 2
        ? 'Un projet passé n’a pas encore dit ce qu’il a accompli.'
        : `${sayNumber(untold)} projets passés n’ont pas encore dit ce qu’ils ont accompli.`;
    pieces.push(`${open > 0 ? ' ' : ''}${told}`);
  }
  return pieces;
}

function filledSoFar(filled: number): Piece[] {
  if (filled === 0) return ['aucun n’est encore comblé.'];
  return [{ number: sayNumber(filled) }, filled < 2 ? ' est comblé.' : ' sont comblés.'];
}

/** Which year brought the most hours; nothing where none brought any. */
export function findYear({ years, hours: all }: Impact, thisYear: string): string | undefined {
  const given = years.filter((row) => inAll(row.hours) > 0);
  const [first] = given;
  if (!first) return undefined;
  if (given.length === 1) return `${hours(inAll(first.hours))} d’aide en ${first.year}`;
  const most = Math.max(...given.map((row) => inAll(row.hours)));
  const best = given.filter((row) => inAll(row.hours) === most);
  if (best.length > 1) return `${hours(inAll(all))} d’aide depuis ${first.year}`;
  const year = best[0]?.year ?? '';
  return year === thisYear
    ? `${year}, pas encore finie, est déjà l’année où l’on a le plus donné`
    : `${year} est l’année où l’on a le plus donné`;
}

/** How many kinds of things have come in full. */
export function findGoods({ goods }: Impact): string | undefined {
  const of = (kinds: number) =>
    `${count(kinds, 'sorte', 'sortes')} de matériel sur ${sayNumber(goods.length)}`;
  const some = goods.filter(({ came }) => inAll(came) > 0).length;
  const full = goods.filter(({ came, asked }) => inAll(came) >= asked).length;
  if (some === 0) return undefined;
  if (goods.length === 1) {
    return full > 0
      ? 'Le matériel demandé est arrivé au complet'
      : 'Du matériel a commencé à arriver';
  }
  if (full > 0) {
    return `${of(full)} ${full < 2 ? 'est arrivée au complet' : 'sont arrivées au complet'}`;
  }
  return `${of(some)} ${some < 2 ? 'a commencé à arriver' : 'ont commencé à arriver'}`;
}

/** How soon a first offer comes, by the median of how many days needs waited. */
export function findFirstOffer({ median }: Spread): string {
  return median < 1
    ? 'Une fois sur deux, une première offre arrive le jour même'
    : `Une fois sur deux, une première offre arrive en ${count(median, 'jour', 'jours')} ou moins`;
}

/** How soon a need that is filled was filled. */
export function findFilled({ median }: Spread): string {
  return median < 1
    ? 'Une fois sur deux, un besoin comblé l’est le jour même'
    : `Une fois sur deux, un besoin comblé l’est en ${count(median, 'jour', 'jours')} ou moins`;
}

/** How far apart some waits are. */
export function saySpread({ count: needs, lower, upper, most }: Spread): string {
  const within = (days: number) =>
    days < 1 ? 'le jour même' : `${count(days, 'jour', 'jours')} ou moins`;
  return [
    `${count(needs, 'besoin', 'besoins')}.`,
    `Le quart le plus rapide : ${within(lower)}.`,
    `Le quart le plus lent : ${count(upper, 'jour', 'jours')} ou plus.`,
    `L’attente la plus longue : ${count(most, 'jour', 'jours')}.`,
  ].join(' ');
}

/** How many needs no offer has reached: they are no dots. */
export function sayWithout(without: number): string {
  return without < 2
    ? 'Un besoin attend encore sa première offre : il n’est pas dans ces points.'
    : `${sayNumber(without)} besoins attendent encore leur première offre : ils ne sont pas dans ces points.`;
}

/** What got there on a day that is not known; empty where every day is. */
export function sayUndated({ firstOffer, filled }: Waiting): string {
  const some = sayList([
    ...(filled.undated > 0 ? [count(filled.undated, 'besoin comblé', 'besoins comblés')] : []),
    ...(firstOffer.undated > 0
      ? [count(firstOffer.undated, 'première offre', 'premières offres')]
      : []),
  ]);
  const why =
    'une part est venue d’ailleurs sans date, ou son projet ne dit pas quand il a été publié';
  return some && `Le jour n’est pas connu pour ${some} : ${why}.`;
}

/** In how many places more than half of the needs are filled. */
export function findPlaces(places: readonly Impact[], one: string, many: string): string {
  const asking = places.filter(({ needs }) => needs.asked > 0);
  const half = asking.filter(({ needs }) => needs.filled * 2 >= needs.asked).length;
  if (half === 0) return `Des besoins attendent dans ${count(asking.length, one, many)}`;
  return `Dans ${count(half, one, many)} sur ${sayNumber(asking.length)}, au moins la moitié des besoins sont comblés`;
}

/** How many needs of a place are filled: `12 besoins comblés sur 18`. */
export function sayFilled({ asked, filled }: Impact['needs']): string {
  return `${count(filled, 'besoin comblé', 'besoins comblés')} sur ${sayNumber(asked)}`;
}

/** What came to a place, in a few words: `2 projets terminés, 96 heures`; empty where nothing has. */
export function sayBriefly({
  completed,
  hours: time,
  people: who,
}: Pick<Impact, 'completed' | 'hours' | 'people'>): string {
  return sayList([
    ...(completed > 0 ? [count(completed, 'projet terminé', 'projets terminés')] : []),
    ...(inAll(time) > 0 ? [hours(inAll(time))] : inAll(who) > 0 ? [people(inAll(who))] : []),
  ]);
}

/** How much of something came, by both ways: `120 par le site, 40 d’ailleurs`. */
export function sayBoth({ site, elsewhere }: Came): string {
  return [
    ...(site > 0 ? [`${sayNumber(site)} par le site`] : []),
    ...(elsewhere > 0 ? [`${sayNumber(elsewhere)} d’ailleurs`] : []),
  ].join(', ');
}

/** Some days: `le jour même`, `3 jours`, `de 7 à 13 jours`. */
export function sayDays(from: number, to: number): string {
  if (to === 0) return 'Le jour même';
  if (from === to) return count(from, 'jour', 'jours');
  return from === 0
    ? `Moins de ${count(to + 1, 'jour', 'jours')}`
    : `De ${sayNumber(from)} à ${count(to, 'jour', 'jours')}`;
}
