import { expect, test } from 'vitest';
import { tileOf, tiles } from '../../src/components/region-tiles.ts';

test('a region has its tile, and one that an instance makes up has none, whatever its name', () => {
  expect(tileOf('estrie')).toBe(tiles.estrie);
  expect(tileOf('atlantide')).toBeUndefined();
  expect(tileOf('constructor')).toBeUndefined();
});
