import { and, asc, eq, gt, type SQL } from 'drizzle-orm';
import { type AlertRow, alerts } from '../../database/tables.ts';
import type { Database } from '../database.ts';
import type { Budget } from '../promises/budget.ts';

const AT_ONCE = 100;

/** Where a walk begins: before every id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Walks over the active alerts of a kind, few at a time, as long as there is time: each once. */
export async function* alertsInBatches(
  database: Database,
  which: SQL | undefined,
  budget: Budget,
): AsyncGenerator<AlertRow[]> {
  let after = FIRST;
  while (!budget.isSpent()) {
    const rows = await database
      .select()
      .from(alerts)
      .where(and(eq(alerts.status, 'active'), gt(alerts.id, after), which))
      .orderBy(asc(alerts.id))
      .limit(AT_ONCE);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.id;
  }
}
