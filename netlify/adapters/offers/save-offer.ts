import { eq } from 'drizzle-orm';
import { canonical } from '../../../src/offers/canonical.ts';
import type { OfferForm } from '../../../src/offers/form.ts';
import type { OfferStatus } from '../../../src/offers/status.ts';
import { offerHistory, offers } from '../../database/tables.ts';
import { addressHash } from '../address-hash.ts';
import type { DataKeys } from '../data-keys.ts';
import { type Database, inTransaction, type Statements } from '../database.ts';
import { keyedDigest } from '../hashing.ts';
import { closedAs } from '../needs/closed-as.ts';
import { hit, type Limit } from '../rate-limits.ts';
import { sealContact } from './contact.ts';
import { queueMessage } from './queue-message.ts';

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

/** What hides the person in the row. */
export interface Hiding {
  signingSecret: string;
  dataKeys: DataKeys;
}

export type Saving =
  | { outcome: 'created'; id: string; status: OfferStatus }
  | { outcome: 'repeated'; id: string; status: OfferStatus }
  | { outcome: 'key-reused' }
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
  { signingSecret, dataKeys }: Hiding,
  statements: Statements,
  { form, id, messageId, now, machineNow, today, consent, policyVersion, limit }: NewOffer,
): Promise<Saving> {
  const { idempotencyKey: key, project, caisse, need, quantity, ...giver } = form;
  const content = canonical(form);
  const hashed = (purpose: string, text: string) => keyedDigest(signingSecret, purpose, text);
  const idempotencyKey = hashed(
    'offer once',
    key === undefined ? `day ${today} ${content}` : `key ${project ?? caisse} ${key}`,
  );
  const fingerprint = hashed('offer content', content);
  const inserted = await statements
    .insert(offers)
    .values({
      id,
      project,
      caisse: project === undefined ? caisse : undefined,
      need,
      quantity,
      status: 'unconfirmed',
      statusSince: now,
      contact: sealContact(dataKeys, id, giver),
      addressHash: addressHash(signingSecret, giver.email),
      idempotencyKey,
      fingerprint,
      consentVersion: consent.version,
      consentText: consent.text,
      policyVersion,
      receivedAt: now,
    })
    // Where another is being written at this moment, this waits for its end.
    .onConflictDoNothing({ target: offers.idempotencyKey })
    .returning({ id: offers.id });
  if (inserted.length === 0) return earlier(statements, idempotencyKey, fingerprint);
  const counted = await hit(statements, limit, machineNow);
  if (!counted.ok) throw new NotSaved({ outcome: 'too-many', retryAfter: counted.retryAfter });
  if (project !== undefined && need !== undefined) {
    // What is found waits on a list; what is no longer wanted takes nothing.
    const closed = await closedAs(statements, { project, need });
    if (closed === 'unwanted') throw new NotSaved({ outcome: 'need-closed' });
  }
  await statements
    .insert(offerHistory)
    .values({ offerId: id, at: now, actor: 'giver', toStatus: 'unconfirmed', quantity });
  const kind = 'offer-confirmation';
  const message = { kind, offerId: id, once: `${kind} ${id}`, id: messageId } as const;
  await queueMessage(statements, message, { now, machineNow });
  return { outcome: 'created', id, status: 'unconfirmed' };
}

async function earlier(
  statements: Statements,
  idempotencyKey: string,
  fingerprint: string,
): Promise<Saving> {
  const [found] = await statements
    .select({ id: offers.id, status: offers.status, fingerprint: offers.fingerprint })
    .from(offers)
    .where(eq(offers.idempotencyKey, idempotencyKey));
  if (!found) throw new Error('save-offer: an offer in conflict is not there');
  if (found.fingerprint !== fingerprint) return { outcome: 'key-reused' };
  return { outcome: 'repeated', id: found.id, status: found.status };
}
