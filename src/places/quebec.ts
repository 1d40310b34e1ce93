import type { Place } from './place.ts';
import data from './places.json' with { type: 'json' };
import { placesFrom } from './places-data.ts';

/** Every municipality of Québec, its boroughs and former towns, its postal prefixes. */
export const places: readonly Place[] = placesFrom(data);
