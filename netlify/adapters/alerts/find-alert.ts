import { and, eq, ne } from 'drizzle-orm';
import type { Wish } from '../../../src/alerts/following.ts';
import { type AlertRow, alerts } from '../../database/tables.ts';
import type { Statements } from '../database.ts';

/** An alert by its id. */
export async function findAlert(database: Statements, id: string): Promise<AlertRow | undefined> {
  const [row] = await database.select().from(alerts).where(eq(alerts.id, id));
  return row;
}

/** Whether an address has an alert that is not stopped. */
export async function hasAlert(database: Statements, addressHash: string): Promise<boolean> {
  const [row] = await database
    .select({ id: alerts.id })
    .from(alerts)
    .where(and(eq(alerts.addressHash, addressHash), ne(alerts.status, 'stopped')))
    .limit(1);
  return row !== undefined;
}

/** What an alert follows and when it writes; nothing once it is stopped. */
export function wishOf({
  following,
  weekly,
  closing,
}: Pick<AlertRow, 'following' | 'weekly' | 'closing'>): Wish | undefined {
  if (!following) return undefined;
  return {
    ...following,
    rhythm: [...(weekly ? (['weekly'] as const) : []), ...(closing ? (['closing'] as const) : [])],
  };
}
