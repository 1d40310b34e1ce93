import type { Need } from './need.ts';

/** A need, and where it is. */
export interface PlacedNeed {
  need: Need;
  /** The slug of its project. */
  project: string;
  region: string;
}

/** Why a need is near another: it is for the same thing, or in the same region. */
export type Likeness = 'same-thing' | 'same-region';

/**
 * The needs nearest to one: those for the same skill or material first, the same region before the
 * others; then those of the same region, of the same category before the others. Where two are as
 * near, they keep their order. Money is no help that one could offer elsewhere.
 */
export function nearestNeeds<N extends PlacedNeed>(
  to: PlacedNeed,
  others: Iterable<N>,
  most: number,
): { found: N; likeness: Likeness }[] {
  const near: { found: N; distance: number }[] = [];
  for (const found of others) {
    const distance = distanceBetween(to, found);
    if (distance !== undefined) near.push({ found, distance });
  }
  return near
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ found, distance }) => ({
      found,
      likeness: distance < FIRST_OTHER_THING ? 'same-thing' : 'same-region',
    }));
}

const FIRST_OTHER_THING = 2;

function distanceBetween(one: PlacedNeed, other: PlacedNeed): number | undefined {
  const thing = thingOf(other.need);
  if (!thing || (one.project === other.project && one.need.id === other.need.id)) return undefined;
  const sameRegion = one.region === other.region;
  if (thing === thingOf(one.need)) return sameRegion ? 0 : 1;
  // The other needs of the same project are already before one's eyes.
  if (!sameRegion || one.project === other.project) return undefined;
  return one.need.category === other.need.category ? 2 : 3;
}

/** The skill or the material that a need is for, told apart by its category; none for money. */
export function thingOf(need: Need): string | undefined {
  if (need.category === 'financial') return undefined;
  return `${need.category} ${need.category === 'human' ? need.skill : need.material}`;
}
