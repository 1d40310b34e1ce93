import { placeOf } from './place-of.ts';
import { type Counted, hit, type Limit, limitOf } from './rate-limits.ts';
import type { World } from './world.ts';

// Wide enough for a whole school behind one address.
const FROM_ONE_PLACE = { most: 300, seconds: 600 };

/** How many forms may come from one place, whatever they are for. */
export function placeLimit(world: { signingSecret: string }, ip: string): Limit {
  return limitOf(world, 'place', placeOf(ip), FROM_ONE_PLACE);
}

/**
 * Counts one more form from a place, and tells whether there are too many.
 *
 * @param ip the caller's address; where the host does not tell it, nothing can be counted
 */
export async function hitPlace(
  world: Pick<World, 'database' | 'signingSecret' | 'clock'>,
  ip: string | undefined,
): Promise<Counted> {
  if (!ip) return { ok: true };
  return hit(world.database, placeLimit(world, ip), world.clock.machineNow());
}
