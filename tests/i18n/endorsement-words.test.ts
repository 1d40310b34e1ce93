import { expect, test } from 'vitest';
import { sayWanted, sayWhere } from '../../src/i18n/endorsement-words.ts';
import { seen } from '../support/page-of.ts';

const counts = (here: number, region: number, elsewhere: number) => ({
  total: here + region + elsewhere,
  here,
  region,
  elsewhere,
});

test.each([
  [counts(0, 0, 0), 'Québec', ''],
  [counts(1, 0, 0), 'Québec', 'Une personne veut ce projet ici, de Québec.'],
  [counts(0, 1, 0), 'Québec', 'Une personne veut ce projet ici.'],
  [counts(9, 3, 2), 'Québec', '14 personnes veulent ce projet ici, dont 9 de Québec.'],
  [counts(2, 0, 0), 'Alma', '2 personnes veulent ce projet ici, toutes d’Alma.'],
  [counts(1, 1, 0), 'Les Escoumins', '2 personnes veulent ce projet ici, dont 1 des Escoumins.'],
  [counts(1, 1, 0), 'Le Bic', '2 personnes veulent ce projet ici, dont 1 du Bic.'],
  [counts(1, 1, 0), 'La Malbaie', '2 personnes veulent ce projet ici, dont 1 de La Malbaie.'],
])('%j in %s', (wanted, municipality, said) => {
  expect(seen(sayWanted(wanted, municipality))).toBe(said);
});

test('every part is said to those who decide', () => {
  expect(sayWhere(counts(9, 0, 1), 'Québec').map(seen)).toEqual([
    '9 personnes de Québec',
    '0 personne d’ailleurs dans la région',
    '1 personne d’ailleurs au Québec',
  ]);
});
