import { randomBytes } from 'node:crypto';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { sessions, signIns } from '../../database/tables.ts';
import { inTransaction } from '../database.ts';
import { digest } from '../hashing.ts';
import type { World } from '../world.ts';

type SessionWorld = Pick<World, 'database' | 'catalogue' | 'clock'>;

const TOKEN_BYTES = 32;
const MINUTE_MS = 60_000;

/** What a browser keeps of a session that was just opened. */
export interface OpenedSession {
  token: string;
  seconds: number;
}

/**
 * Uses a sign-in, which opens a session: once, however many times it is asked.
 *
 * @returns nothing where it was used before, or has expired
 */
export async function openSession(
  { database, catalogue, clock }: SessionWorld,
  id: string,
): Promise<OpenedSession | undefined> {
  const now = clock.machineNow();
  const minutes = catalogue().policy.spaces.sessionMinutes;
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const opened = await inTransaction(database, async (statements) => {
    const [used] = await statements
      .update(signIns)
      .set({ usedAt: now })
      .where(and(eq(signIns.id, id), isNull(signIns.usedAt), gt(signIns.expiresAt, now)))
      .returning({ addressHash: signIns.addressHash });
    if (!used) return false;
    await statements.insert(sessions).values({
      tokenHash: digest(token),
      addressHash: used.addressHash,
      createdAt: now,
      expiresAt: new Date(now.getTime() + minutes * MINUTE_MS),
    });
    return true;
  });
  return opened ? { token, seconds: minutes * 60 } : undefined;
}

/** The hash of the address that holds a session, as long as it lasts. */
export async function sessionHolder(
  { database, clock }: Pick<World, 'database' | 'clock'>,
  token: string,
): Promise<string | undefined> {
  const [session] = await database
    .select({ addressHash: sessions.addressHash })
    .from(sessions)
    .where(and(eq(sessions.tokenHash, digest(token)), gt(sessions.expiresAt, clock.machineNow())));
  return session?.addressHash;
}

/** Ends a session. */
export async function closeSession(
  { database }: Pick<World, 'database'>,
  token: string,
): Promise<void> {
  await database.delete(sessions).where(eq(sessions.tokenHash, digest(token)));
}
