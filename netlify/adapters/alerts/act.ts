import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import { canonical } from '../../../src/alerts/canonical.ts';
import { type AlertDecision, decide } from '../../../src/alerts/decide.ts';
import { followingOf, type Wish } from '../../../src/alerts/following.ts';
import { MOST_ALERTS } from '../../../src/alerts/status.ts';
import { lastSending } from '../../../src/alerts/week.ts';
import { type AlertRow, alerts } from '../../database/tables.ts';
import { inTransaction, type Statements } from '../database.ts';
import type { World } from '../world.ts';
import { findAlert, wishOf } from './find-alert.ts';
import { stopAlerts } from './stop-alerts.ts';

/** What is done about an alert. */
export type AlertAction = { kind: 'confirm' | 'keep' | 'stop' } | { kind: 'change'; wish: Wish };

export type AlertActed =
  | { ok: true }
  | Extract<AlertDecision, { ok: false }>
  | { ok: false; code: 'UNKNOWN_ALERT' | 'TOO_MANY_ALERTS' };

type ActingWorld = Pick<World, 'database' | 'catalogue' | 'clock'>;

/** Does something about an alert, once. */
export function actOnAlert(
  world: ActingWorld,
  id: string,
  action: AlertAction,
): Promise<AlertActed> {
  return inTransaction(world.database, async (statements) => {
    const seen = await findAlert(statements, id);
    if (!seen) return { ok: false, code: 'UNKNOWN_ALERT' };
    // Two alerts of one address that are confirmed at once would each be the last one allowed.
    await statements.execute(
      sql`SELECT pg_advisory_xact_lock(hashtextextended(${`alerts ${seen.addressHash ?? id}`}, 0))`,
    );
    const [row] = await statements.select().from(alerts).where(eq(alerts.id, id)).for('update');
    if (!row) return { ok: false, code: 'UNKNOWN_ALERT' };
    const decision = decide(row.status, action.kind);
    if (!decision.ok) return decision;
    return act(world, statements, row, action);
  });
}

async function act(
  { catalogue, clock }: ActingWorld,
  statements: Statements,
  row: AlertRow,
  action: AlertAction,
): Promise<AlertActed> {
  const now = clock.now();
  const sentFor = lastSending(now, catalogue().policy.alerts);
  const wanted = { wantedAt: now, askedAt: null };
  const set = (columns: Partial<AlertRow>) =>
    statements.update(alerts).set(columns).where(eq(alerts.id, row.id));
  switch (action.kind) {
    case 'stop':
      await stopAlerts(statements, eq(alerts.id, row.id), now);
      return { ok: true };
    case 'keep':
      await set(wanted);
      return { ok: true };
    case 'change': {
      const { rhythm } = action.wish;
      const weekly = rhythm.includes('weekly');
      await set({
        ...wanted,
        following: followingOf(action.wish),
        weekly,
        closing: rhythm.includes('closing'),
        // Whoever comes back to the weekly sending waits for the next one.
        ...(weekly && !row.weekly && { sentFor }),
      });
      return { ok: true };
    }
    case 'confirm': {
      if (!(await hasRoom(statements, row, now))) return { ok: false, code: 'TOO_MANY_ALERTS' };
      await set({ status: 'active', statusSince: now, confirmedAt: now, sentFor, ...wanted });
      return { ok: true };
    }
  }
}

/** Whether its address may have one more. The same one, asked for before, gives its place to it. */
async function hasRoom(statements: Statements, row: AlertRow, now: Date): Promise<boolean> {
  const others = await statements
    .select()
    .from(alerts)
    .where(
      and(
        eq(alerts.addressHash, row.addressHash ?? ''),
        eq(alerts.status, 'active'),
        ne(alerts.id, row.id),
      ),
    );
  const own = contentOf(row);
  const same = others.filter((other) => contentOf(other) === own).map(({ id }) => id);
  if (others.length - same.length >= MOST_ALERTS) return false;
  if (same.length > 0) await stopAlerts(statements, inArray(alerts.id, same), now);
  return true;
}

function contentOf(row: AlertRow): string | undefined {
  const wish = wishOf(row);
  return wish && canonical(wish);
}
