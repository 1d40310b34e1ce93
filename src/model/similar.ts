import type { Need } from './need.ts';

/** A need, and how far it is. */
export interface PlacedNeed {
  need: Need;
  /** The slug of its project. */
  project: string;
  region: string;
  /** Its distance from where one asks, in kilometres; nothing where it is not known. */
  kilometres?: number | undefined;
}

/** Why a need is like another: it is for the same thing, or near it. */
export type Likeness = 'same-thing' | 'near';

/** Another thing is worth proposing up to here, in kilometres. */
const NEAR = 60;

/**
 * The needs most like one: those for the same skill or material first, then others nearby, of the same
 * category before the others; in each the nearest first. Where two are as near, they keep their order.
 * Where a distance is not known, the same region counts as near. Money is no help that one could offer
 * elsewhere.
 */
export function nearestNeeds<N extends PlacedNeed>(
  to: PlacedNeed,
  others: Iterable<N>,
  most: number,
): { found: N; likeness: Likeness }[] {
  const alike: { found: N; difference: number; kilometres: number }[] = [];
  for (const found of others) {
    const difference = differenceBetween(to, found);
    if (difference !== undefined) {
      alike.push({ found, difference, kilometres: kilometresTo(to, found) });
    }
  }
  return alike
    .sort((a, b) => a.difference - b.difference || a.kilometres - b.kilometres)
    .slice(0, most)
    .map(({ found, difference }) => ({
      found,
      likeness: difference === 0 ? 'same-thing' : 'near',
    }));
}

/** 0 for the same thing, 1 for the same category nearby, 2 for another; nothing for what is no answer. */
function differenceBetween(one: PlacedNeed, other: PlacedNeed): number | undefined {
  const thing = thingOf(other.need);
  if (!thing || (one.project === other.project && one.need.id === other.need.id)) return undefined;
  if (thing === thingOf(one.need)) return 0;
  // The other needs of the same project are already before one's eyes.
  if (one.project === other.project || kilometresTo(one, other) > NEAR) return undefined;
  return one.need.category === other.need.category ? 1 : 2;
}

const FAR = 1000;

const kilometresTo = (one: PlacedNeed, { kilometres, region }: PlacedNeed): number =>
  kilometres ?? (region === one.region ? NEAR : FAR);

/** The skill or the material that a need is for, told apart by its category; none for money. */
export function thingOf(need: Need): string | undefined {
  if (need.category === 'financial') return undefined;
  return `${need.category} ${need.category === 'human' ? need.skill : need.material}`;
}
