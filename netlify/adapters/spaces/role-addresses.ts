import { and, eq, lt, notInArray } from 'drizzle-orm';
import { open } from '../../../src/sealing/open.ts';
import { roleAddresses } from '../../database/tables.ts';
import { addressHash } from '../address-hash.ts';
import type { World } from '../world.ts';
import { type Post, type Posts, postsOf } from './posts.ts';

export type RememberingWorld = Pick<
  World,
  'database' | 'catalogue' | 'signingSecret' | 'ageIdentity' | 'clock' | 'log'
>;

/** Nobody waits longer than this for addresses to be opened; the next one opens the others. */
const LONGEST_MS = 2_000;
/** How long this process trusts that nothing is missing. */
const TRUSTED_MS = 5 * 60_000;
/** Content that was taken back is often put back. */
const KEPT_MS = 30 * 86_400_000;

const completeSince = new WeakMap<Posts, number>();
/** Sealed to another key: told once by each process, and not tried again by it. */
const closed = new Set<string>();

/** The keys of the posts that an address holds or has held, by the content as it is now or was. */
export async function postKeysOf(world: RememberingWorld, hash: string): Promise<string[]> {
  await rememberAddresses(world);
  const rows = await world.database
    .select({ key: roleAddresses.sealedHash })
    .from(roleAddresses)
    .where(eq(roleAddresses.addressHash, hash));
  return rows.map(({ key }) => key);
}

/** Opens the sealed addresses of the content that were never opened, and remembers their hashes. */
export async function rememberAddresses(
  world: RememberingWorld,
  longestMs = LONGEST_MS,
): Promise<void> {
  const { database, clock } = world;
  const posts = postsOf(world);
  const now = clock.machineNow();
  if (now.getTime() - (completeSince.get(posts) ?? 0) < TRUSTED_MS) return;
  const rows = await database.select({ key: roleAddresses.sealedHash }).from(roleAddresses);
  const remembered = new Set(rows.map(({ key }) => key));
  const missing = [...posts].filter(([key]) => !remembered.has(key) && !closed.has(key));
  const { opened, all } = await openSome(world, missing, performance.now() + longestMs);
  if (opened.length > 0) {
    await database
      .insert(roleAddresses)
      .values(opened.map((row) => ({ ...row, rememberedAt: now })))
      .onConflictDoNothing();
  }
  if (all) completeSince.set(posts, now.getTime());
}

async function openSome(
  { ageIdentity, signingSecret, log }: RememberingWorld,
  missing: readonly (readonly [string, readonly Post[]])[],
  end: number,
) {
  const opened: { sealedHash: string; addressHash: string }[] = [];
  for (const [sealedHash, [post]] of missing) {
    if (performance.now() > end) return { opened, all: false };
    if (!post) continue;
    try {
      const address = await open(post.sealed, ageIdentity);
      opened.push({ sealedHash, addressHash: addressHash(signingSecret, address) });
    } catch {
      // Sealed to another key, or spoilt: whoever it is for cannot enter until it is sealed again.
      closed.add(sealedHash);
      log('ADDRESS_NOT_OPENED', { role: post.role, slug: post.slug });
    }
  }
  return { opened, all: true };
}

/** Forgets the addresses that the content has not held for long. */
export async function forgetOldAddresses(world: RememberingWorld): Promise<void> {
  const long = new Date(world.clock.machineNow().getTime() - KEPT_MS);
  const current = [...postsOf(world).keys()];
  await world.database
    .delete(roleAddresses)
    .where(
      and(lt(roleAddresses.rememberedAt, long), notInArray(roleAddresses.sealedHash, current)),
    );
}
