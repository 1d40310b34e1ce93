import { and, isNull, notInArray, sql } from 'drizzle-orm';
import { daysAfter } from '../../../src/offers/silence/days.ts';
import { erasedBy } from '../../../src/privacy/register.ts';
import { keptUntil } from '../../../src/privacy/retention.ts';
import { offers } from '../../database/tables.ts';
import { inTransaction } from '../database.ts';
import { errorCode } from '../log.ts';
import { endOfProject } from '../privacy/end-of-project.ts';
import { eraseOffer } from '../privacy/erase-offer.ts';
import type { World } from '../world.ts';
import type { Budget } from './budget.ts';
import { offersInBatches } from './each-offer.ts';

/** Deletes the rows that are older than the policy allows. */
export async function deleteOld({
  database,
  catalogue,
  clock,
  log,
}: Pick<World, 'database' | 'catalogue' | 'clock' | 'log'>): Promise<void> {
  for (const { old } of erasedBy('deleted-in-time')) {
    if (!old) continue;
    const since = daysAfter(clock.now(), -old.days(catalogue().policy));
    const { rowCount } = await database.execute(
      sql`DELETE FROM ${sql.identifier(old.table)} WHERE ${sql.identifier(old.sinceColumn)} < ${since.toISOString()}`,
    );
    if (rowCount) log('OLD_ROWS_DELETED', { table: old.table, rows: rowCount });
  }
}

/** Erases what offers say of people once the policy no longer keeps it. */
export async function eraseDue(
  world: Pick<World, 'database' | 'catalogue' | 'clock' | 'log'>,
  budget: Budget,
): Promise<void> {
  const { database, catalogue, clock, log } = world;
  const current = catalogue();
  const now = clock.now();
  const which = and(
    isNull(offers.erasedAt),
    notInArray(offers.status, ['unconfirmed', 'offered', 'waitlisted']),
  );
  for await (const rows of offersInBatches(database, which, budget)) {
    for (const row of rows) {
      const until = keptUntil(current.policy, row, endOfProject(current, row));
      if (!until || until > now) continue;
      if (budget.isSpent()) return;
      try {
        const gone = await inTransaction(database, (statements) =>
          eraseOffer(statements, row, now),
        );
        if (gone) log('OFFER_ERASED', { id: row.id });
      } catch (error) {
        log('OFFER_NOT_ERASED', { id: row.id, reason: errorCode(error) });
      }
    }
  }
}
