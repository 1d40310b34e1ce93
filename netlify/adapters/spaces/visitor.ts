import type { RememberingWorld } from './role-addresses.ts';
import { type Roles, rolesOf } from './roles.ts';
import { sessionTokenOf } from './session-cookie.ts';
import { sessionHolder } from './sessions.ts';

/** Whoever has signed in, known by the hash of an address and by what it may enter at this moment. */
export interface Visitor extends Roles {
  addressHash: string;
}

/** Who a request comes from, or nobody. Asked anew at every request. */
export async function visitorOf(
  world: RememberingWorld,
  request: Request,
): Promise<Visitor | undefined> {
  const token = sessionTokenOf(request);
  if (token === undefined) return undefined;
  const addressHash = await sessionHolder(world, token);
  if (addressHash === undefined) return undefined;
  return { addressHash, ...(await rolesOf(world, addressHash)) };
}
