import { placeOf } from '../../adapters/place-of.ts';
import { hit, limitOf } from '../../adapters/rate-limits.ts';
import type { World } from '../../adapters/world.ts';
import type { Caller } from '../afterwards.ts';
import { isForeign } from '../foreign-origin.ts';
import { refuse } from '../refuse.ts';

// Wide enough for a whole office behind one address.
const FROM_ONE_PLACE = { most: 120, seconds: 600 };

/** The answer to who may not press a button of a link's page: another site, or too often. */
export async function refusedPost(
  world: World,
  request: Request,
  { ip }: Caller,
  { fromAnywhere = false } = {},
): Promise<Response | undefined> {
  if (!fromAnywhere && isForeign(world, request)) {
    return refuse(world, request, 'FOREIGN_ORIGIN');
  }
  if (!ip) return undefined;
  const limit = limitOf(world, 'link', placeOf(ip), FROM_ONE_PLACE);
  const counted = await hit(world.database, limit, world.clock.machineNow());
  if (counted.ok) return undefined;
  return refuse(world, request, 'TOO_MANY', { 'retry-after': String(counted.retryAfter) });
}
