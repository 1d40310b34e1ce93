import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { kilometresBetween } from '../../src/places/distance.ts';
import { findPlaces } from '../../src/places/find-places.ts';
import { placeNamed, placesNamed } from '../../src/places/place-named.ts';
import data from '../../src/places/places.json' with { type: 'json' };
import { positionOf } from '../../src/places/position-of.ts';
import { places } from '../../src/places/quebec.ts';

const of = (kind: string) => places.filter((place) => place.kind === kind);
const read = (file: string) => parse(readFileSync(file, 'utf8').split('---')[1] ?? '');
const files = (folder: string) => readdirSync(folder).map((name) => `${folder}/${name}`);

describe('the data', () => {
  test('knows all of Québec, each place in a region that exists', () => {
    const regions = readdirSync('content/regions').map((name) => name.replace('.md', ''));
    expect(new Set(places.map(({ region }) => region))).toEqual(new Set(regions));
    expect(of('postal').length).toBeGreaterThan(410);
  });

  test('has as many municipalities in each region as the ministry lists, summer 2026', () => {
    const counts = data.regions.map(
      (_, index) => data.municipalities.filter(([, region]) => region === index + 1).length,
    );
    expect(counts).toEqual([111, 47, 59, 42, 117, 16, 67, 62, 33, 28, 44, 136, 1, 57, 76, 148, 78]);
  });

  test('gives regions the numbers that the content gives them', () => {
    for (const [name, number] of [
      ['Rimouski', 1],
      ['Québec', 3],
      ['Granby', 5],
      ['Montréal', 6],
      ['Laval', 13],
      ['Longueuil', 16],
      ['Drummondville', 17],
    ] as const) {
      expect(read(`content/regions/${placeNamed(places, name)?.region}.md`).number).toBe(number);
    }
  });

  test('knows that each letter and digit of a town’s postal codes is one region’s', () => {
    const wrong = of('postal').filter(({ name, region }) => {
      if (/^H7/.test(name)) return region !== 'laval';
      if (/^H[1-689]/.test(name)) return region !== 'montreal';
      if (/^G[12]/.test(name)) return region !== 'capitale-nationale';
      return /^J4/.test(name) && region !== 'monteregie';
    });
    expect(wrong).toEqual([]);
  });

  test('puts nothing outside of Québec, and no place twice', () => {
    for (const { name, latitude, longitude } of places) {
      expect(latitude, name).toBeGreaterThan(44.9);
      expect(latitude, name).toBeLessThan(62.7);
      expect(longitude, name).toBeGreaterThan(-79.8);
      expect(longitude, name).toBeLessThan(-57);
    }
    const keys = places.map(
      ({ kind, name, region, within }) => `${kind} ${name} ${region} ${within}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('puts each borough near its municipality, in its region', () => {
    for (const borough of of('borough')) {
      const municipality = placeNamed(places, borough.within ?? '', borough.region);
      expect(municipality?.kind, borough.name).toBe('municipality');
      if (municipality) {
        // La Tuque alone reaches as far as Parent.
        expect(kilometresBetween(borough, municipality), borough.name).toBeLessThan(
          borough.name === 'Parent' ? 170 : 50,
        );
      }
    }
  });

  test('is written in French typography', () => {
    for (const { name } of places) expect(name).not.toMatch(/'|--|oe(?:ur|il|uvr)|\s{2}|^St-/);
  });
});

describe('placeNamed', () => {
  test('knows the municipality of each sample project, in the region that it declares', () => {
    for (const file of files('content/projects')) {
      const { place, region } = read(file);
      expect(placeNamed(places, place.municipality, region)?.kind, file).toBe('municipality');
    }
  });

  test('tells homonyms apart by region', () => {
    expect(placesNamed(places, 'Saint-Stanislas').map(({ region }) => region)).toEqual(
      expect.arrayContaining(['mauricie', 'saguenay-lac-saint-jean']),
    );
    expect(placeNamed(places, 'Saint-Stanislas', 'mauricie')?.latitude).toBeCloseTo(46.6, 0);
    expect(placeNamed(places, 'Saint-Stanislas', 'laval')).toBeUndefined();
  });

  test('takes a municipality before a former town of its name', () => {
    expect(placeNamed(places, 'Clermont', 'capitale-nationale')?.kind).toBe('municipality');
    expect(placeNamed(places, 'Limoilou')?.within).toBe('Québec');
  });

  test.each(['', 'Paris', '__proto__', 'constructor'])('does not know %j', (name) => {
    expect(placeNamed(places, name)).toBeUndefined();
  });
});

describe('findPlaces', () => {
  const plain = (name: string) =>
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/œ/g, 'oe')
      .replace(/[’–-]/g, ' ')
      .toLowerCase();

  test('finds each place without accents or hyphens, and Saint as St', () => {
    for (const place of places) {
      const short = plain(place.name)
        .replace(/\bsaint\b/g, 'st')
        .replace(/\bsainte\b/g, 'ste');
      for (const typed of [plain(place.name), short]) {
        expect(findPlaces(places, typed, 12), typed).toContain(place);
      }
    }
  });

  test.each([
    ['limoi', 'Limoilou'],
    ['rimous', 'Rimouski'],
    ['LA TUQUE', 'La Tuque'],
    ['iles de la mad', 'Les Îles-de-la-Madeleine'],
    ['assomption', 'L’Assomption'],
    ['st jean sur r', 'Saint-Jean-sur-Richelieu'],
    ['ste-foy', 'Sainte-Foy'],
    ['n-d-de-grace', 'Notre-Dame-de-Grâce'],
    ['hochelaga', 'Hochelaga'],
    ['plateau', 'Le Plateau-Mont-Royal'],
    ['ha! ha', 'Saint-Louis-du-Ha! Ha!'],
    ['Montréal, Québec, Canada', 'Montréal'],
    ['ville de Lévis', 'Lévis'],
    ['municipalité d’Adstock', 'Adstock'],
    ['Saint-Stanislas (Mauricie)', 'Saint-Stanislas'],
    ['G1L 2A4', 'G1L'],
    ['g1l2', 'G1L'],
  ])('answers %j first with %s', (typed, name) => {
    expect(findPlaces(places, typed, 5)[0]?.name).toBe(name);
  });

  test('answers anything, in time, with at most as many as asked', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.integer({ min: -2, max: 20 }),
        (typed, most) => {
          expect(findPlaces(places, typed, most).length).toBeLessThanOrEqual(Math.max(0, most));
          placeNamed(places, typed);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('kilometresBetween', () => {
  const between = (one: string, other: string) =>
    kilometresBetween(
      placeNamed(places, one) ?? { latitude: 0, longitude: 0 },
      placeNamed(places, other) ?? { latitude: 0, longitude: 0 },
    );

  test.each([
    ['Québec', 'Montréal', 233],
    ['Gatineau', 'Montréal', 164],
    ['Rimouski', 'Québec', 271],
    ['Saguenay', 'Québec', 180],
    ['Sherbrooke', 'Montréal', 132],
    ['Val-d’Or', 'Montréal', 426],
    ['Gaspé', 'Québec', 548],
  ])('%s is as far from %s as on a map: %i km', (one, other, km) => {
    expect(Math.abs(between(one, other) - km)).toBeLessThan(km * 0.05);
    expect(between(one, other)).toBe(between(other, one));
  });
});

describe('positionOf', () => {
  test('believes a postal code in town, the municipality in the country', () => {
    const limoilou = positionOf(
      places,
      { municipality: 'Québec', postalCode: 'G1L 1A1' },
      'capitale-nationale',
    );
    expect(limoilou?.latitude).toBeCloseTo(46.83, 1);
    const rural = { municipality: 'Saint-Fabien', postalCode: 'G0L 2Z0' };
    const village = placeNamed(places, 'Saint-Fabien', 'bas-saint-laurent');
    expect(positionOf(places, rural, 'bas-saint-laurent')).toEqual({
      latitude: village?.latitude,
      longitude: village?.longitude,
    });
  });

  test('falls back to what it knows, or to nothing', () => {
    const known = positionOf(places, { municipality: 'Nulle-Part', postalCode: 'G0L' }, 'estrie');
    expect(known).toBeDefined();
    expect(positionOf(places, { municipality: 'Nulle-Part' }, 'estrie')).toBeUndefined();
  });
});
