import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byPlace, type Living, nobody, plainName } from '../../src/endorsements/by-place.ts';

const quebec = { municipality: 'Québec', region: 'capitale-nationale' };
const living = (municipality: string, region = 'capitale-nationale', people = 1): Living => ({
  municipality,
  region,
  people,
});

describe('people who want a project', () => {
  test('are counted by how near they live', () => {
    const groups = [
      living('Québec', 'capitale-nationale', 9),
      living('quebec ', 'capitale-nationale', 1),
      living('Boischatel', 'capitale-nationale', 3),
      living('Québec', 'montreal', 2),
    ];
    expect(byPlace(groups, quebec)).toEqual({ total: 15, here: 10, region: 3, elsewhere: 2 });
    expect(byPlace([], quebec)).toEqual(nobody);
  });

  test('are all in one of the parts, whatever they write', () => {
    const anybody = fc.record({
      municipality: fc.string({ unit: 'grapheme' }),
      region: fc.constantFrom('capitale-nationale', 'montreal', ''),
      people: fc.nat(1000),
    });
    fc.assert(
      fc.property(fc.array(anybody), (groups) => {
        const { total, here, region, elsewhere } = byPlace(groups, quebec);
        expect(here + region + elsewhere).toBe(total);
        expect(total).toBe(groups.reduce((sum, { people }) => sum + people, 0));
      }),
    );
  });
});

test.each([
  ['Saint-Élie', 'St Elie'],
  ['Sainte-Foy', 'STE-FOY'],
  ['L’Ancienne-Lorette', "l'ancienne lorette"],
  ['Ville de Québec', 'quebec'],
  ['Sacré-Cœur', 'sacre coeur'],
])('%s is %s', (one, other) => {
  expect(plainName(one)).toBe(plainName(other));
});

test('near names stay apart', () => {
  expect(plainName('Sainte-Marie')).not.toBe(plainName('Saint-Marie'));
  expect(plainName('Stoneham')).toBe('stoneham');
});
