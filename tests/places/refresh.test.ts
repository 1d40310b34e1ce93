import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PlacesData } from '../../src/places/places-data.ts';
import { readNames, readPostal } from '../../src/places/refresh/geonames.ts';
import { readOfficial } from '../../src/places/refresh/official.ts';
import { refreshed, writePlaces } from '../../src/places/refresh/refresh.ts';

const text = readFileSync('src/places/places.json', 'utf8');
const data: PlacesData = JSON.parse(text);

const list = (...rows: string[][]) =>
  [['mcode', 'munnom', 'mdes', 'regadm'], ...rows]
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n');

const official = readOfficial(
  `\uFEFF${list(
    ['45055', 'Hatley', 'Canton', 'Estrie (05)'],
    ['45050', 'Hatley', 'Municipalité', 'Estrie (05)'],
    ['29057', 'Saint-Côme--Linière, l\'"autre"', 'Ville', 'Chaudière-Appalaches (12)'],
    ['95018', 'Sacré-Coeur', 'Municipalité', 'Côte-Nord (09)'],
    ['99060', "Gouvernement régional d'Eeyou Istchee Baie-James", '', 'Nord-du-Québec (10)'],
  )}\r\n`,
);

const named = (name: string, region: string, latitude: string, type = 'P', population = '0') =>
  [
    '1',
    name,
    name,
    '',
    latitude,
    '-72',
    type,
    'PPL',
    'CA',
    '',
    '10',
    region,
    '',
    '',
    population,
  ].join('\t');

describe('the ministry’s list', () => {
  test('is read in French typography, with homonyms told apart, and without what is no municipality', () => {
    expect(official.map(({ name, region }) => [name, region])).toEqual([
      ['Saint-Côme–Linière, l’"autre"', 12],
      ['Hatley', 5],
      ['Sacré-Cœur', 9],
      ['Hatley (canton)', 5],
    ]);
  });

  test('of another form is refused', () => {
    expect(() => readOfficial('name,region\nHatley,5')).toThrow(/munnom/);
  });
});

describe('a refresh', () => {
  const before: PlacesData = {
    regions: data.regions,
    municipalities: [
      ['Disparue', 5, 45, -72],
      ['Hatley', 5, 45.18, -71.93],
      ['Hatley (canton)', 5, 45.28, -71.95],
      ['Sacré-Coeur', 9, 48.2, -69.8],
    ],
    communities: [['Wendake', 3, 46.85, -71.36]],
    boroughs: [],
    postal: [['G1A', 3, 46.8, -71.2]],
  };
  const names = readNames(
    [
      named('Hatley', '05', '45.2004'),
      named('Hatley', '05', '47', 'H'),
      named('Sacré-Coeur', '01', '48'),
    ].join('\n'),
  );
  const postal = readPostal(
    [
      'CA\tJ1A\tCoaticook\tQuebec\tQC\t\t\t\t\t45.13\t-71.8\t6',
      'CA\tK1A\tOttawa\tOntario\tON\t\t\t\t\t45\t-75\t6',
    ].join('\n'),
  );
  const made = refreshed(before, { official, names, postal });

  test('takes the official names, and the positions of GeoNames in the right region', () => {
    expect(made.data.municipalities).toEqual([
      ['Hatley', 5, 45.2, -72],
      ['Hatley (canton)', 5, 45.28, -71.95],
      ['Sacré-Cœur', 9, 48.2, -69.8],
    ]);
    expect(made.data.communities).toEqual(before.communities);
  });

  test('says what came, went, moved, and has no place', () => {
    const { data: _, ...told } = made;
    expect(told).toEqual({
      added: ['Saint-Côme–Linière, l’"autre" (12)'],
      removed: ['Disparue (5)'],
      unplaced: ['Saint-Côme–Linière, l’"autre" (12)'],
      moved: [],
    });
  });

  test('adds postal prefixes, in the region of the municipality nearest to them', () => {
    expect(made.data.postal).toEqual([
      ['G1A', 3, 46.8, -71.2],
      ['J1A', 5, 45.13, -71.8],
    ]);
  });

  test('of what is there already changes nothing: it is in order, a line for each place', () => {
    const again = refreshed(data, {
      official: data.municipalities.map(([name, region]) => ({ name, region, designation: '' })),
      names: [],
      postal: [],
    });
    expect(writePlaces(again.data)).toBe(text);
  });
});
