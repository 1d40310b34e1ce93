import { canonical } from '../../../src/offers/canonical.ts';
import type { OfferForm } from '../../../src/offers/form.ts';
import { type Database, inTransaction, type Statements } from '../database.ts';
import { closedAs } from '../needs/closed-as.ts';
import { hit, type Limit } from '../rate-limits.ts';
import { queueMessage } from './queue-message.ts';
import { type Hiding, type Writing, writeOffer } from './write-offer.ts';

/** An accepted offer on its way to the store. */
export interface NewOffer {
  form: OfferForm;
  id: string;
  /** The id of the message that asks to confirm the address. */
  messageId: string;
  now: Date;
  /** The machine's own time, which goes on where `now` is fixed. */
  machineNow: Date;
  /** The day in Québec: the same offer without a key, the same day, is the same offer. */
  today: string;
  consent: { version: string; text: string };
  policyVersion: string;
  /** How many new offers an e-mail address may make. */
  limit: Limit;
}

export type Saving =
  | Writing
  | { outcome: 'need-closed' }
  | { outcome: 'too-many'; retryAfter: number };

/** Takes back what the transaction has written, and says why. */
class NotSaved extends Error {
  saving: Saving;
  constructor(saving: Saving) {
    super(saving.outcome);
    this.saving = saving;
  }
}

/**
 * Writes an offer, its first line of history and its outgoing message: all of them or none. The
 * same offer again finds the first one, however many come at once.
 */
export async function saveOffer(
  world: Hiding & { database: Database },
  offer: NewOffer,
): Promise<Saving> {
  try {
    return await inTransaction(world.database, (statements) => save(world, statements, offer));
  } catch (error) {
    if (error instanceof NotSaved) return error.saving;
    throw error;
  }
}

async function save(
  world: Hiding,
  statements: Statements,
  { form, id, messageId, now, machineNow, today, consent, policyVersion, limit }: NewOffer,
): Promise<Saving> {
  const { idempotencyKey: key, project, caisse, need, quantity, ...giver } = form;
  const content = canonical(form);
  const written = await writeOffer(world, statements, {
    id,
    to: { project, need, caisse },
    source: 'site',
    quantity,
    giver,
    once: key === undefined ? `day ${today} ${content}` : `key ${project ?? caisse} ${key}`,
    content,
    consent,
    policyVersion,
    actor: { role: 'giver' },
    now,
  });
  if (written.outcome !== 'created') return written;
  const counted = await hit(statements, limit, machineNow);
  if (!counted.ok) throw new NotSaved({ outcome: 'too-many', retryAfter: counted.retryAfter });
  if (project !== undefined && need !== undefined) {
    // What is found waits on a list; what is no longer wanted takes nothing.
    const closed = await closedAs(statements, { project, need });
    if (closed === 'unwanted') throw new NotSaved({ outcome: 'need-closed' });
  }
  const kind = 'offer-confirmation';
  const message = { kind, offerId: id, once: `${kind} ${id}`, id: messageId } as const;
  await queueMessage(statements, message, { now, machineNow });
  return written;
}
