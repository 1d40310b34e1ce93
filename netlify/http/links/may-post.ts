import { keyedDigest } from '../../adapters/hashing.ts';
import { hit } from '../../adapters/rate-limits.ts';
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
  if (!fromAnywhere && isForeign(request, [world.catalogue().site.url, world.siteUrl()])) {
    return refuse(world, request, 'FOREIGN_ORIGIN');
  }
  if (!ip) return undefined;
  const { signingSecret, database, clock } = world;
  const bucket = `link ${keyedDigest(signingSecret, 'link', ip)}`;
  const counted = await hit(database, { bucket, ...FROM_ONE_PLACE }, clock.machineNow());
  if (counted.ok) return undefined;
  return refuse(world, request, 'TOO_MANY', { 'retry-after': String(counted.retryAfter) });
}
