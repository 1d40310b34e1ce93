import { and, eq } from 'drizzle-orm';
import { canonical } from '../../src/offers/canonical.ts';
import type { OfferForm } from '../../src/offers/form.ts';
import type { OfferStatus } from '../../src/offers/status.ts';
import { offerHistory, offers, outbox } from '../database/tables.ts';
import { type Database, inTransaction, type Statements } from './database.ts';
import { digest } from './hashing.ts';
import { hit, type Limit } from './rate-limits.ts';

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
  | { outcome: 'created'; id: string; status: OfferStatus }
  | { outcome: 'repeated'; id: string; status: OfferStatus }
  | { outcome: 'key-reused' }
  | { outcome: 'too-many'; retryAfter: number };

class TooMany extends Error {
  retryAfter: number;
  constructor(retryAfter: number) {
    super('too many offers');
    this.retryAfter = retryAfter;
  }
}

/**
 * Writes an offer, its first line of history and its outgoing message: all of them or none. The
 * same offer again finds the first one, however many come at once.
 */
export async function saveOffer(database: Database, offer: NewOffer): Promise<Saving> {
  try {
    return await inTransaction(database, (statements) => save(statements, offer));
  } catch (error) {
    if (error instanceof TooMany) return { outcome: 'too-many', retryAfter: error.retryAfter };
    throw error;
  }
}

async function save(
  statements: Statements,
  { form, id, messageId, now, machineNow, today, consent, policyVersion, limit }: NewOffer,
): Promise<Saving> {
  const { idempotencyKey: key, ...said } = form;
  const content = canonical(form);
  const idempotencyKey = digest(key === undefined ? `day ${today} ${content}` : `key ${key}`);
  const fingerprint = digest(content);
  const inserted = await statements
    .insert(offers)
    .values({
      ...said,
      id,
      status: 'unconfirmed',
      idempotencyKey,
      fingerprint,
      consentVersion: consent.version,
      consentText: consent.text,
      policyVersion,
      receivedAt: now,
    })
    // Where another is being written at this moment, this waits for its end.
    .onConflictDoNothing({ target: [offers.project, offers.idempotencyKey] })
    .returning({ id: offers.id });
  if (inserted.length === 0) {
    return earlier(statements, form.project, idempotencyKey, fingerprint);
  }
  const counted = await hit(statements, limit, machineNow);
  if (!counted.ok) throw new TooMany(counted.retryAfter);
  await statements
    .insert(offerHistory)
    .values({ offerId: id, at: now, actor: 'visitor', toStatus: 'unconfirmed' });
  await statements.insert(outbox).values({
    id: messageId,
    kind: 'offer-confirmation',
    offerId: id,
    once: `offer-confirmation ${id}`,
    queuedAt: now,
    dueAt: machineNow,
  });
  return { outcome: 'created', id, status: 'unconfirmed' };
}

async function earlier(
  statements: Statements,
  project: string,
  idempotencyKey: string,
  fingerprint: string,
): Promise<Saving> {
  const [found] = await statements
    .select({ id: offers.id, status: offers.status, fingerprint: offers.fingerprint })
    .from(offers)
    .where(and(eq(offers.project, project), eq(offers.idempotencyKey, idempotencyKey)));
  if (!found) throw new Error('offer-store: an offer in conflict is not there');
  if (found.fingerprint !== fingerprint) return { outcome: 'key-reused' };
  return { outcome: 'repeated', id: found.id, status: found.status };
}
