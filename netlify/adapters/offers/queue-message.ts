import { randomUUID } from 'node:crypto';
import type { Carried } from '../../database/tables.ts';
import { type About, outbox } from '../../database/tables.ts';
import type { Statements } from '../database.ts';

/** A message to send with what is being written. */
export interface NewMessage {
  kind: Carried;
  /** What makes it the same message: it is queued once. */
  once: string;
  offerId?: string;
  about?: About;
  id?: string;
}

/** When something is written: by the calendar, and by the machine's own clock. */
export interface Moment {
  now: Date;
  machineNow: Date;
}

/**
 * Queues a message in the transaction of what it tells of.
 *
 * @returns its id, or nothing where the same message was queued before
 */
export async function queueMessage(
  statements: Statements,
  { kind, once, offerId, about, id = randomUUID() }: NewMessage,
  { now, machineNow }: Moment,
): Promise<string | undefined> {
  const queued = await statements
    .insert(outbox)
    .values({ id, kind, offerId, about, once, queuedAt: now, dueAt: machineNow })
    .onConflictDoNothing({ target: outbox.once })
    .returning({ id: outbox.id });
  return queued[0]?.id;
}
