import { placeOf } from './place-of.ts';
import { type Limit, limitOf } from './rate-limits.ts';

// Wide enough for a whole school behind one address.
const FROM_ONE_PLACE = { most: 300, seconds: 600 };

/** How many offers and proposals may come from one place. */
export function placeLimit(world: { signingSecret: string }, ip: string): Limit {
  return limitOf(world, 'place', placeOf(ip), FROM_ONE_PLACE);
}
