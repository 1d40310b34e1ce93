import { randomUUID } from 'node:crypto';
import { and, eq, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { type OutboxRow, outbox } from '../database/tables.ts';
import type { Database } from './database.ts';

/** How long a sender may keep a message before another takes it: longer than any time-out. */
const LEASE_MS = 120_000;

/** A message that its sender alone holds, until its lease ends. */
export type Claimed = OutboxRow & { lease: string };

/** Which messages: those of a transaction just committed, or whatever is due. */
export interface Wanted {
  ids?: readonly string[];
  most: number;
}

/** Takes messages that are due, each by one sender only, however many ask at once. */
export async function claim(
  database: Database,
  { ids, most }: Wanted,
  machineNow: Date,
): Promise<Claimed[]> {
  const lease = randomUUID();
  const waiting = database
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        isNull(outbox.sentAt),
        isNull(outbox.failedAt),
        lte(outbox.dueAt, machineNow),
        or(isNull(outbox.leasedUntil), lte(outbox.leasedUntil, machineNow)),
        ids && inArray(outbox.id, [...ids]),
      ),
    )
    .orderBy(outbox.dueAt)
    .limit(most)
    .for('update', { skipLocked: true });
  const rows = await database
    .update(outbox)
    .set({
      lease,
      leasedUntil: new Date(machineNow.getTime() + LEASE_MS),
      attempts: sql`${outbox.attempts} + 1`,
    })
    .where(inArray(outbox.id, waiting))
    .returning();
  return rows.map((row) => ({ ...row, lease }));
}

/** What becomes of a claimed message. */
export type Settlement =
  | { kind: 'sent'; at: Date }
  | { kind: 'later'; dueAt: Date; reason: string }
  | { kind: 'never'; at: Date; reason: string };

/** Writes what became of a message, unless its lease has ended and another sender has it. */
export async function settle(
  database: Database,
  { id, lease }: Pick<Claimed, 'id' | 'lease'>,
  settlement: Settlement,
): Promise<void> {
  const held: SQL | undefined = and(eq(outbox.id, id), eq(outbox.lease, lease));
  await database
    .update(outbox)
    .set({ lease: null, leasedUntil: null, ...columns(settlement) })
    .where(held);
}

function columns(settlement: Settlement) {
  switch (settlement.kind) {
    case 'sent':
      return { sentAt: settlement.at, reason: null };
    case 'later':
      return { dueAt: settlement.dueAt, reason: settlement.reason };
    case 'never':
      return { failedAt: settlement.at, reason: settlement.reason };
  }
}
