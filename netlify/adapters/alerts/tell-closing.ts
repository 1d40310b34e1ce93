import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { closesSoon, closingFor, type NumberedNeed } from '../../../src/alerts/news.ts';
import { type AlertRow, alerts } from '../../database/tables.ts';
import { inTransaction, type Statements } from '../database.ts';
import { errorCode } from '../log.ts';
import type { Budget } from '../promises/budget.ts';
import { closingsOf, rememberClosings } from './closings.ts';
import { alertsInBatches } from './each-alert.ts';
import type { MissingNow } from './record-missing.ts';
import type { TellingWorld } from './tell-news.ts';
import { writeLetter } from './write-letter.ts';

/** Tells at once what closes soon, each need once, to those who asked for it. */
export async function tellClosing(
  world: TellingWorld,
  { needs, today }: MissingNow,
  budget: Budget,
): Promise<void> {
  const { database, catalogue, log } = world;
  const days = catalogue().policy.alerts.closingWithinDays;
  const closing = needs.filter((need) => closesSoon(need, today, days));
  if (closing.length === 0) return;
  const asked = eq(alerts.closing, true);
  for await (const rows of alertsInBatches(database, asked, budget)) {
    const told = await closingsOf(
      database,
      rows.map(({ id }) => id),
    );
    for (const row of rows) {
      if (untold(row, told.get(row.id), closing).length === 0) continue;
      if (budget.isSpent()) return;
      const { id } = row;
      try {
        const said = await inTransaction(database, async (statements) => {
          const [held] = await statements
            .select()
            .from(alerts)
            .where(and(eq(alerts.id, id), eq(alerts.status, 'active'), asked))
            .for('update');
          return held ? tell(world, statements, held, closing) : 0;
        });
        if (said > 0) log('ALERT_TOLD_CLOSING', { id, needs: said });
      } catch (error) {
        log('ALERT_NOT_TOLD', { id, reason: errorCode(error) });
      }
    }
  }
}

async function tell(
  { clock }: TellingWorld,
  statements: Statements,
  row: AlertRow,
  closing: readonly NumberedNeed[],
): Promise<number> {
  const { id } = row;
  // Read again now that the alert is held: somebody else may have told it meanwhile.
  const needs = untold(row, (await closingsOf(statements, [id])).get(id), closing);
  if (needs.length === 0) return 0;
  const moment = { now: clock.now(), machineNow: clock.machineNow() };
  const letter = { alertId: id, once: randomUUID(), first: false, needs };
  await writeLetter(statements, { kind: 'alert-closing', ...letter }, moment);
  await rememberClosings(statements, id, needs, moment.now);
  return needs.length;
}

function untold(
  { following }: AlertRow,
  closings: ReadonlySet<string> = new Set(),
  closing: readonly NumberedNeed[],
): NumberedNeed[] {
  return following ? closingFor({ following, closings }, closing) : [];
}
