import { describe, expect, test } from 'vitest';
import { sayLedgerLine } from '../../src/i18n/ledger-words.ts';
import { sayFound, sayOnTheWay } from '../../src/i18n/progress-words.ts';
import { typography } from '../../src/model/typography.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const people = { one: 'personne', many: 'personnes' };
const found = { asked: 10, covered: 0, accepted: 0, closed: null };

describe('how far a need is', () => {
  test.each([
    [{}, '10 personnes à trouver'],
    [{ covered: 1 }, 'Déjà 1 personne, il en manque 9'],
    [{ covered: 1, accepted: 3 }, 'Déjà 4 personnes, il en manque 6'],
    [{ covered: 4, accepted: 6 }, 'Tout est trouvé : 10 personnes'],
    [{ covered: 14 }, 'Tout est trouvé : 10 personnes'],
    [{ covered: 4, closed: 'filled' as const }, 'C’est assez, tout est trouvé'],
    [{ closed: 'unwanted' as const }, 'On n’en cherche plus'],
  ])('%j', (changes, said) => {
    expect(plain(sayFound({ ...found, ...changes }, people))).toBe(said);
  });

  test('things that are their own unit are only counted', () => {
    expect(sayFound({ ...found, covered: 4 }, undefined)).toBe('Déjà 4, il en manque 6');
  });

  test('is in French typography as it is: nothing sets it again in the page', () => {
    const said = sayFound({ ...found, covered: 10 }, people);
    expect(typography(said)).toBe(said);
  });
});

const still = { accepted: 0, delivered: 0, awaiting: 0, waitlisted: 0 };

test.each([
  [{}, ''],
  [{ awaiting: 1 }, '1 offre attend une réponse'],
  [{ awaiting: 2 }, '2 offres attendent une réponse'],
  [{ accepted: 4, delivered: 4 }, ''],
  [{ accepted: 4, delivered: 1 }, 'dont 3 à venir'],
  [{ accepted: 4, delivered: 1, awaiting: 2 }, 'dont 3 à venir · 2 offres en attente'],
  [{ accepted: 1, waitlisted: 2 }, 'dont 1 à venir · 2 en liste d’attente'],
])('what is on its way: %j', (changes, said) => {
  expect(plain(sayOnTheWay({ ...still, ...changes }))).toBe(said);
});

test('a day of the ledger says what happened, and nothing of what did not', () => {
  const day = { offered: 3, accepted: 0, delivered: 0, elsewhere: -2, dropped: 1, broken: 0 };
  expect(sayLedgerLine(day, String)).toEqual([
    { label: 'Offert', value: '3' },
    { label: 'Venu d’ailleurs', value: '-2' },
    { label: 'Sans suite', value: '1' },
  ]);
});
