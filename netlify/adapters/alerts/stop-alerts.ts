import { and, eq, inArray, ne, type SQL } from 'drizzle-orm';
import { alertClosings, alertLetters, alerts } from '../../database/tables.ts';
import { type Database, inTransaction, type Statements } from '../database.ts';

/** What is left of nobody. */
const nobodys = {
  following: null,
  weekly: null,
  closing: null,
  email: null,
  addressHash: null,
  fingerprint: null,
  toldThrough: null,
  toldFollowing: null,
} as const;

/**
 * Stops some alerts, in a transaction, and forgets whose they were and what they followed.
 *
 * @returns how many went on until then
 */
export async function stopAlerts(
  statements: Statements,
  which: SQL | undefined,
  now: Date,
): Promise<number> {
  const stopped = await statements
    .update(alerts)
    .set({ status: 'stopped', statusSince: now, ...nobodys })
    .where(and(ne(alerts.status, 'stopped'), which))
    .returning({ id: alerts.id });
  const ids = stopped.map(({ id }) => id);
  if (ids.length > 0) {
    await statements.delete(alertClosings).where(inArray(alertClosings.alertId, ids));
    await statements.delete(alertLetters).where(inArray(alertLetters.alertId, ids));
  }
  return ids.length;
}

/** Stops all the alerts of an address: its mailbox is dead, or its owner complains. */
export function stopAlertsOf(database: Database, hash: string, now: Date): Promise<number> {
  return inTransaction(database, (statements) =>
    stopAlerts(statements, eq(alerts.addressHash, hash), now),
  );
}
