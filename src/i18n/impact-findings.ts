import { inAll } from '../impact/came.ts';
import type { Impact } from '../impact/impact.ts';
import type { Spread } from '../impact/spread.ts';
import type { Waiting } from '../impact/waits.ts';
import { sayList } from './list.ts';
import { count, sayNumber } from './number.ts';

const people = (number: number) => count(number, 'personne', 'personnes');
const hours = (number: number) => count(number, 'heure', 'heures');

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
  if (asking.length === 0) return 'Les premiers besoins sont encore à venir';
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

/** Some days: `le jour même`, `3 jours`, `de 7 à 13 jours`. */
export function sayDays(from: number, to: number): string {
  if (to === 0) return 'Le jour même';
  if (from === to) return count(from, 'jour', 'jours');
  return from === 0
    ? `Moins de ${count(to + 1, 'jour', 'jours')}`
    : `De ${sayNumber(from)} à ${count(to, 'jour', 'jours')}`;
}

/** How many people are among those who came, and not among the hours. */
export function sayWithoutHours(number: number): string {
  return number < 2
    ? 'Une personne est venue sans que son projet dise combien d’heures : les siennes ne sont pas comptées.'
    : `${sayNumber(number)} personnes sont venues sans que leur projet dise combien d’heures : les leurs ne sont pas comptées.`;
}

/** How many projects have told what they accomplished. */
export function findCompleted(completed: number): string {
  return completed < 2
    ? 'Un projet est mené à terme'
    : `${sayNumber(completed)} projets sont menés à terme`;
}

/** By how many doors how many projects have come. */
export function findCaisses(caisses: number, projects: number): string {
  if (projects === 0) return 'Aucun projet n’est encore entré par une caisse';
  const doors = caisses < 2 ? 'Une caisse a ouvert' : `${sayNumber(caisses)} caisses ont ouvert`;
  return `${doors} la porte à ${projects < 2 ? 'un projet' : `${sayNumber(projects)} projets`}`;
}
