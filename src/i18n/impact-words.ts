import { inAll } from '../impact/came.ts';
import type { Impact } from '../impact/impact.ts';
import type { UnderWay } from '../impact/under-way.ts';
import { sayMoney } from './money.ts';
import { count, sayNumber } from './number.ts';

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

/** Where nothing is counted: because nothing has come, or because nobody could look. */
export function tellNothing(counted: boolean): string {
  return counted
    ? 'Le perron vient d’ouvrir : rien n’est encore compté.'
    : 'Aucun projet n’a encore raconté ce qu’il a accompli.';
}

/** Thanks to all who gave through the site, whatever they gave to. */
export function tellGivers(givers: number): string {
  return givers < 2
    ? 'Une personne ou un organisme a aidé par ce site. Merci.'
    : `${sayNumber(givers)}\u00a0personnes et organismes ont aidé par ce site. Merci.`;
}
