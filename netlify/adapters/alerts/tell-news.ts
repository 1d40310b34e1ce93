import { and, eq, lt } from 'drizzle-orm';
import { closesSoon, type NumberedNeed, newsFor, type Told } from '../../../src/alerts/news.ts';
import { lastSending } from '../../../src/alerts/week.ts';
import { type AlertRow, alerts } from '../../database/tables.ts';
import { inTransaction, type Statements } from '../database.ts';
import { errorCode } from '../log.ts';
import type { Budget } from '../promises/budget.ts';
import type { World } from '../world.ts';
import { closingsOf, rememberClosings } from './closings.ts';
import { alertsInBatches } from './each-alert.ts';
import type { MissingNow } from './record-missing.ts';
import { MOST_TOLD, writeLetter } from './write-letter.ts';

export type TellingWorld = Pick<World, 'database' | 'catalogue' | 'clock' | 'log'>;

/** Tells each weekly alert once a week what is new of what it follows, where anything is. */
export async function tellNews(
  world: TellingWorld,
  missing: MissingNow,
  budget: Budget,
): Promise<void> {
  const { database, catalogue, clock, log } = world;
  const sending = lastSending(clock.now(), catalogue().policy.alerts);
  const due = and(eq(alerts.weekly, true), lt(alerts.sentFor, sending));
  for await (const rows of alertsInBatches(database, due, budget)) {
    for (const { id } of rows) {
      if (budget.isSpent()) return;
      try {
        const told = await inTransaction(database, async (statements) => {
          const [row] = await statements
            .select()
            .from(alerts)
            .where(and(eq(alerts.id, id), eq(alerts.status, 'active'), due))
            .for('update');
          return row ? tell(world, statements, row, sending, missing) : 0;
        });
        if (told > 0) log('ALERT_TOLD', { id, needs: told });
      } catch (error) {
        log('ALERT_NOT_TOLD', { id, reason: errorCode(error) });
      }
    }
  }
}

async function tell(
  { catalogue, clock }: TellingWorld,
  statements: Statements,
  row: AlertRow,
  sending: string,
  missing: MissingNow,
): Promise<number> {
  const { id, following } = row;
  if (!following) return 0;
  const closings = (await closingsOf(statements, [id])).get(id) ?? new Set();
  const told = toldOf(row);
  const news = newsFor({ following, told, closings }, missing.needs);
  const now = clock.now();
  if (news.length > 0) {
    const moment = { now, machineNow: clock.machineNow() };
    const letter = { alertId: id, once: sending, first: told === undefined, needs: news };
    await writeLetter(statements, { kind: 'alert-news', ...letter }, moment);
    const days = catalogue().policy.alerts.closingWithinDays;
    const closing = (need: NumberedNeed) => closesSoon(need, missing.today, days);
    // Its day is in the letter: that it closes soon is told.
    if (row.closing) {
      const said = news.slice(0, MOST_TOLD).filter(closing);
      await rememberClosings(statements, id, said, now);
    }
  }
  await statements
    .update(alerts)
    .set({ sentFor: sending, toldThrough: missing.last, toldFollowing: following })
    .where(eq(alerts.id, id));
  return news.length;
}

function toldOf({ toldThrough, toldFollowing }: AlertRow): Told | undefined {
  if (toldThrough === null || !toldFollowing) return undefined;
  return { through: toldThrough, following: toldFollowing };
}
