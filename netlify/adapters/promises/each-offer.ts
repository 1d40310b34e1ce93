import { and, asc, gt, type SQL } from 'drizzle-orm';
import { type OfferRow, offers } from '../../database/tables.ts';
import type { Database } from '../database.ts';
import type { Budget } from './budget.ts';

const AT_ONCE = 100;

/** Where a walk begins: before every id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Walks over the offers of a kind, few at a time, as long as there is time. By their ids: whatever
 * becomes of those already seen, each is seen once, and one that is in the way stops none of the
 * others.
 */
export async function* offersInBatches(
  database: Database,
  which: SQL | undefined,
  budget: Budget,
): AsyncGenerator<OfferRow[]> {
  let after = FIRST;
  while (!budget.isSpent()) {
    const rows = await database
      .select()
      .from(offers)
      .where(and(gt(offers.id, after), which))
      .orderBy(asc(offers.id))
      .limit(AT_ONCE);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.id;
  }
}
