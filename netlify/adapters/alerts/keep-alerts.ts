import { and, eq, isNull, lte } from 'drizzle-orm';
import { daysAfter } from '../../../src/offers/silence/days.ts';
import { alertClosings, alertLetters, alerts } from '../../database/tables.ts';
import { inTransaction } from '../database.ts';
import { errorCode } from '../log.ts';
import { queueMessage } from '../offers/queue-message.ts';
import { type Budget, budgetOf } from '../promises/budget.ts';
import { alertsInBatches } from './each-alert.ts';
import { recordMissing } from './record-missing.ts';
import { stopAlerts } from './stop-alerts.ts';
import { tellClosing } from './tell-closing.ts';
import { type TellingWorld, tellNews } from './tell-news.ts';

/** Each part has its own time: in all, less than the host gives. */
const LONGEST_MS = 6_000;

/** A message is given up long before; in days. */
const LETTER_DAYS = 30;

/** What was told as closing soon is over long before; in days. */
const CLOSING_DAYS = 400;

const parts: Record<string, (world: TellingWorld, longestMs: number) => Promise<void>> = {
  erasure: eraseDueAlerts,
  'still wanted': (world, longestMs) => askAgain(world, budgetOf(longestMs)),
  telling: tell,
};

/**
 * Does what the passing of time asks of alerts: tells what is new and what closes soon, asks whether
 * they are still wanted, erases. Whatever stops it in the middle, the next run goes on from there.
 *
 * @returns whether every part could be done
 */
export async function keepAlerts(
  world: TellingWorld,
  longestMs = LONGEST_MS,
): Promise<{ ok: boolean }> {
  let ok = true;
  for (const [part, keep] of Object.entries(parts)) {
    try {
      await keep(world, longestMs);
    } catch (error) {
      ok = false;
      world.log('ALERTS_NOT_KEPT', { part, reason: errorCode(error) });
    }
  }
  return { ok };
}

async function tell(world: TellingWorld, longestMs: number): Promise<void> {
  const [anybody] = await world.database
    .select({ id: alerts.id })
    .from(alerts)
    .where(eq(alerts.status, 'active'))
    .limit(1);
  if (!anybody) return;
  const missing = await recordMissing(world);
  // First what presses: what it tells, the week does not tell again.
  await tellClosing(world, missing, budgetOf(longestMs));
  await tellNews(world, missing, budgetOf(longestMs));
}

/** Asks once a year whether an alert is still wanted. */
async function askAgain(world: TellingWorld, budget: Budget): Promise<void> {
  const { database, catalogue, clock, log } = world;
  const now = clock.now();
  const since = daysAfter(now, -catalogue().policy.alerts.askAgainAfterDays);
  const due = and(isNull(alerts.askedAt), lte(alerts.wantedAt, since));
  for await (const rows of alertsInBatches(database, due, budget)) {
    for (const { id, wantedAt } of rows) {
      if (budget.isSpent()) return;
      const asked = await inTransaction(database, async (statements) => {
        const [held] = await statements
          .update(alerts)
          .set({ askedAt: now })
          .where(and(eq(alerts.id, id), eq(alerts.status, 'active'), due))
          .returning({ id: alerts.id });
        if (!held) return false;
        const kind = 'alert-still-wanted';
        const once = `${kind} ${id} ${wantedAt?.toISOString()}`;
        const moment = { now, machineNow: clock.machineNow() };
        await queueMessage(statements, { kind, once, about: { alert: id } }, moment);
        return true;
      });
      if (asked) log('ALERT_ASKED_ABOUT', { id });
    }
  }
}

/** Deletes what nobody confirmed and what was stopped long ago; stops what nobody wants any more. */
async function eraseDueAlerts({ database, catalogue, clock, log }: TellingWorld): Promise<void> {
  const { alerts: policy, retention } = catalogue().policy;
  const now = clock.now();
  const before = (days: number) => daysAfter(now, -days);
  const unanswered = await inTransaction(database, (statements) =>
    stopAlerts(
      statements,
      and(eq(alerts.status, 'active'), lte(alerts.askedAt, before(policy.answerWithinDays))),
      now,
    ),
  );
  if (unanswered > 0) log('ALERTS_STOPPED', { rows: unanswered });
  let erased = 0;
  for (const [status, days] of [
    ['unconfirmed', policy.confirmWithinDays],
    ['stopped', retention.withdrawn],
  ] as const) {
    const { rowCount } = await database
      .delete(alerts)
      .where(and(eq(alerts.status, status), lte(alerts.statusSince, before(days))));
    erased += rowCount ?? 0;
  }
  if (erased > 0) log('ALERTS_ERASED', { rows: erased });
  await database.delete(alertLetters).where(lte(alertLetters.writtenAt, before(LETTER_DAYS)));
  await database.delete(alertClosings).where(lte(alertClosings.toldAt, before(CLOSING_DAYS)));
}
