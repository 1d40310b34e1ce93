import { offerOf } from './givers.ts';
import { postsOf } from './posts.ts';
import { proposalOf } from './proposers.ts';
import { postKeysOf, type RememberingWorld } from './role-addresses.ts';

/** What an address may enter. Slugs are in order. */
export interface Roles {
  promoterOf: string[];
  teamOf: string[];
  /** Whether it is the central team’s. */
  central: boolean;
  /** Whether it has made a proposal that is still kept. */
  proposer: boolean;
  /** Whether it has made an offer that is still kept. */
  giver: boolean;
}

/**
 * What an address may enter now, by the content as it is published now: an address that was taken
 * out of it opens nothing any more.
 *
 * @param hash of the address, as `addressHash` gives it
 */
export async function rolesOf(world: RememberingWorld, hash: string): Promise<Roles> {
  const [keys, offer, proposal] = await Promise.all([
    postKeysOf(world, hash),
    offerOf(world.database, hash),
    proposalOf(world.database, hash),
  ]);
  const posts = postsOf(world);
  const held = keys.flatMap((key) => posts.get(key) ?? []);
  const slugsOf = (wanted: string) =>
    held.filter(({ role }) => role === wanted).map(({ slug }) => slug);
  return {
    promoterOf: slugsOf('promoter').sort(),
    teamOf: slugsOf('team').sort(),
    central: slugsOf('central').length > 0,
    proposer: proposal !== undefined,
    giver: offer !== undefined,
  };
}
