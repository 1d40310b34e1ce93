import { eq, inArray } from 'drizzle-orm';
import { isReminder, type MessageKind } from '../../src/letters/kinds.ts';
import { suppressions, unsubscribes } from '../database/tables.ts';
import { addressHash } from './address-hash.ts';
import type { Statements } from './database.ts';

type Knowing = { database: Statements; signingSecret: string };

/** Why nothing is sent to an address. */
export type Barred = 'SUPPRESSED' | 'UNSUBSCRIBED';

/** Whether a message may be sent to an address; looked at when it is about to leave. */
export async function barredFrom(
  { database, signingSecret }: Knowing,
  kind: MessageKind,
  address: string,
): Promise<Barred | undefined> {
  const hash = addressHash(signingSecret, address);
  if ((await suppressedAmong(database, [hash])).has(hash)) return 'SUPPRESSED';
  if (isReminder(kind) && (await isUnsubscribed(database, hash))) return 'UNSUBSCRIBED';
  return undefined;
}

/** Whether an address wants no more reminders. */
export async function isUnsubscribed(database: Statements, hash: string): Promise<boolean> {
  const found = await database
    .select({ at: unsubscribes.at })
    .from(unsubscribes)
    .where(eq(unsubscribes.addressHash, hash));
  return found.length > 0;
}

/** Why mail no longer goes to an address. */
export type SuppressionReason = 'bounced' | 'complained';

/** Those of some addresses, by their hashes, that mail no longer goes to, and why. */
export async function suppressedAmong(
  database: Statements,
  hashes: readonly string[],
): Promise<Map<string, SuppressionReason>> {
  if (hashes.length === 0) return new Map();
  const found = await database
    .select({ hash: suppressions.addressHash, reason: suppressions.reason })
    .from(suppressions)
    .where(inArray(suppressions.addressHash, [...hashes]));
  return new Map(found.map(({ hash, reason }) => [hash, reason]));
}
