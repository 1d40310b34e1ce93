import { z } from 'zod';
import { fold } from '../places/fold.ts';

const people = z.number().int().min(0);

/** How many people of one municipality, as they wrote its name, want something. */
export const living = z.strictObject({ municipality: z.string(), region: z.string(), people });

export type Living = z.infer<typeof living>;

/** Where a project is, or where somebody lives. */
export interface Place {
  municipality: string;
  /** The region's slug. */
  region: string;
}

/** How many people want a project, by how near they live. The parts make the whole. */
export interface Endorsements {
  total: number;
  /** In the project's municipality. */
  here: number;
  /** Elsewhere in its region. */
  region: number;
  elsewhere: number;
}

export const nobody: Endorsements = { total: 0, here: 0, region: 0, elsewhere: 0 };

/** Counts people by how near to a place they live. */
export function byPlace(groups: readonly Living[], place: Place): Endorsements {
  const counts = { ...nobody };
  for (const group of groups) {
    counts.total += group.people;
    counts[nearness(group, place)] += group.people;
  }
  return counts;
}

function nearness(home: Place, place: Place): 'here' | 'region' | 'elsewhere' {
  if (home.region !== place.region) return 'elsewhere';
  return plainName(home.municipality) === plainName(place.municipality) ? 'here' : 'region';
}

/** The name of a municipality without what people write in different ways: `Ville de St-Élie` is `saint elie`. */
export const plainName = (name: string): string =>
  fold(name).replace(/^(?:ville|municipalite|village) de /, '');
