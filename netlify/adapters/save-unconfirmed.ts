import type { Statements } from './database.ts';
import { type Moment, type NewMessage, queueMessage } from './offers/queue-message.ts';
import type { Limit } from './rate-limits.ts';
import { hitOrUndo } from './too-many.ts';

/** What a mail is to confirm, on its way to the store. */
interface Unconfirmed<Status> {
  id: string;
  /** Recognises what is sent again. */
  fingerprint: string;
  idempotencyKey: string | undefined;
  /** How many may ask one mailbox. */
  limit: Limit;
  moment: Moment;
  message: Required<Pick<NewMessage, 'id' | 'kind' | 'about'>>;
  /**
   * Writes it.
   *
   * @param anew whether over one of the same id that has ended
   * @returns whether it was written: else there is one that has not ended, or may not begin anew
   */
  write(anew: boolean): Promise<boolean>;
  /** The one of the same id. */
  earlier(): Promise<{ status: Status; fingerprint: string | null } | undefined>;
}

/** What became of it. */
export interface SavedUnconfirmed<Status> {
  outcome: 'created' | 'repeated' | 'key-reused';
  id: string;
  status: Status | 'unconfirmed';
}

/**
 * Writes what a mail is to confirm, and that mail. The same one sent again finds the first, however many
 * come at once. One that has ended begins anew, but not under a key: whoever has the links of the first
 * would hold what is asked for somebody else's address.
 *
 * @param statements of a transaction, inside `unlessTooMany`
 */
export async function saveUnconfirmed<Status>(
  statements: Statements,
  { id, fingerprint, idempotencyKey, limit, moment, message, write, earlier }: Unconfirmed<Status>,
): Promise<SavedUnconfirmed<Status>> {
  const hasKey = idempotencyKey !== undefined;
  // Counted whether it is new or not: else who is refused, and who is not, would tell what had come before.
  if (!hasKey) await hitOrUndo(statements, limit, moment.machineNow);
  if (!(await write(!hasKey))) {
    const found = await earlier();
    if (!found) throw new Error('save-unconfirmed: one in conflict is not there');
    const outcome = found.fingerprint === fingerprint ? 'repeated' : 'key-reused';
    return { outcome, id, status: found.status };
  }
  if (hasKey) await hitOrUndo(statements, limit, moment.machineNow);
  await queueMessage(
    statements,
    { ...message, once: `${message.kind} ${id} ${message.id}` },
    moment,
  );
  return { outcome: 'created', id, status: 'unconfirmed' };
}
