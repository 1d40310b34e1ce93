import { eq, lt } from 'drizzle-orm';
import { type GoesTo, sessions, signIns } from '../../database/tables.ts';
import { hasAlert } from '../alerts/find-alert.ts';
import { decrypt, encrypt } from '../contact-cipher.ts';
import type { DataKeys } from '../data-keys.ts';
import { type Database, inTransaction } from '../database.ts';
import { hasEndorsed } from '../endorsements/find-endorsement.ts';
import { queueMessage } from '../offers/queue-message.ts';
import { type Counted, hit, type Limit } from '../rate-limits.ts';
import type { World } from '../world.ts';
import { offerOf } from './givers.ts';
import { type Post, postsOf } from './posts.ts';
import { proposalOf } from './proposers.ts';
import { postKeysOf, type RememberingWorld } from './role-addresses.ts';

/** A link is used at once or asked for again. In milliseconds. */
export const SIGN_IN_MS = 20 * 60_000;
/** Kept a little longer, so that a link that comes late is told what happened to it. */
const KEPT_MS = 24 * 60 * 60_000;

/** Somebody who asks for a link. */
export interface Asking {
  address: string;
  addressHash: string;
  messageId: string;
  /** How many links may go to one mailbox. */
  limit: Limit;
}

class TooMany extends Error {
  counted: Extract<Counted, { ok: false }>;
  constructor(counted: Extract<Counted, { ok: false }>) {
    super('too many sign-ins');
    this.counted = counted;
  }
}

/**
 * Stores that somebody asked for a link, with the message that brings it. A stranger is stored in
 * the same way, and the message then goes nowhere: nothing that can be seen or timed tells the two
 * apart.
 */
export async function askForLink(
  world: RememberingWorld & Pick<World, 'newId' | 'dataKeys'>,
  { address, addressHash, messageId, limit }: Asking,
): Promise<Counted> {
  const { database, clock } = world;
  const now = clock.machineNow();
  const id = world.newId();
  const place = await placeOf(world, addressHash);
  // Who only has endorsed, or has an alert, has no place of their own: the address goes with the demand, sealed.
  const goesTo = place === 'endorser' ? { endorser: sealAsking(world, id, address) } : place;
  try {
    await inTransaction(database, async (statements) => {
      const counted = await hit(statements, limit, now);
      if (!counted.ok) throw new TooMany(counted);
      const expiresAt = new Date(now.getTime() + SIGN_IN_MS);
      await statements
        .insert(signIns)
        .values({ id, addressHash, goesTo, createdAt: now, expiresAt });
      await queueMessage(
        statements,
        { id: messageId, kind: 'sign-in', once: `sign-in ${id}`, about: { signIn: id } },
        { now, machineNow: now },
      );
    });
    return { ok: true };
  } catch (error) {
    if (error instanceof TooMany) return error.counted;
    throw error;
  }
}

/** Where the mailbox of an address can be found: in the content, else in an offer or a proposal. */
async function placeOf(
  world: RememberingWorld,
  addressHash: string,
): Promise<GoesTo | 'endorser' | null> {
  const posts = postsOf(world);
  const keys = await postKeysOf(world, addressHash);
  const offer = await offerOf(world.database, addressHash);
  const submission = await proposalOf(world.database, addressHash);
  const endorses = await hasEndorsed(world.database, addressHash);
  const isTold = await hasAlert(world.database, addressHash);
  const [post] = keys.flatMap((key) => posts.get(key) ?? []);
  if (post) return placeOfPost(post);
  if (offer !== undefined) return { offer };
  if (submission !== undefined) return { submission };
  return endorses || isTold ? 'endorser' : null;
}

const asking = (id: string) => `sign_ins.goes_to ${id}`;

const sealAsking = ({ dataKeys }: Pick<World, 'dataKeys'>, id: string, address: string) =>
  encrypt(dataKeys, asking(id), address);

/** The address that a demand itself keeps. */
export const openAsking = (keys: DataKeys, id: string, sealed: string) =>
  decrypt(keys, asking(id), sealed);

function placeOfPost({ role, slug }: Post): GoesTo {
  switch (role) {
    case 'promoter':
      return { project: slug };
    case 'team':
      return { caisse: slug };
    case 'central':
      return { central: true };
  }
}

/** A sign-in as its link and its message need to know it. */
export type SignIn = typeof signIns.$inferSelect;

/** The sign-in of a link, or nothing where it was forgotten. */
export async function findSignIn(database: Database, id: string): Promise<SignIn | undefined> {
  const [found] = await database.select().from(signIns).where(eq(signIns.id, id));
  return found;
}

/** Forgets the links and the sessions that are over. */
export async function forgetOldSignIns(database: Database, now: Date): Promise<void> {
  await database.delete(signIns).where(lt(signIns.expiresAt, new Date(now.getTime() - KEPT_MS)));
  await database.delete(sessions).where(lt(sessions.expiresAt, now));
}
