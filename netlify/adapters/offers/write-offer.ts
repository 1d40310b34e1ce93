import { eq } from 'drizzle-orm';
import type { Giver } from '../../../src/offers/giver.ts';
import type { Actor } from '../../../src/offers/life/role.ts';
import type { OfferStatus } from '../../../src/offers/status.ts';
import { offerHistory, offers } from '../../database/tables.ts';
import { addressHash } from '../address-hash.ts';
import type { DataKeys } from '../data-keys.ts';
import type { Statements } from '../database.ts';
import { keyedDigest } from '../hashing.ts';
import { sealContact } from './contact.ts';

/** What hides the person in the row. */
export interface Hiding {
  signingSecret: string;
  dataKeys: DataKeys;
}

/** An offer to write, whoever took it down. */
export interface WrittenOffer {
  id: string;
  /** What it goes to: a project and perhaps one of its needs, or else any project of a caisse. */
  to: { project?: string; need?: string; caisse?: string };
  source: 'site' | 'counter';
  quantity: number;
  giver: Giver;
  /** What makes it the same offer sent twice, and all that it says. */
  once: string;
  content: string;
  consent: { version: string; text: string };
  policyVersion: string;
  actor: Actor;
  now: Date;
}

/** Whether it was written, or which one was there before, and whether that one says the same. */
export type Writing =
  | { outcome: 'created'; id: string; status: OfferStatus }
  | { outcome: 'repeated' | 'key-reused'; id: string; status: OfferStatus };

/** Writes an offer that nobody has confirmed yet, and its first line of history; once. */
export async function writeOffer(
  { signingSecret, dataKeys }: Hiding,
  statements: Statements,
  offer: WrittenOffer,
): Promise<Writing> {
  const { id, to, source, quantity, giver, consent, policyVersion, actor, now } = offer;
  const idempotencyKey = keyedDigest(signingSecret, 'offer once', offer.once);
  const fingerprint = keyedDigest(signingSecret, 'offer content', offer.content);
  const status = 'unconfirmed';
  const inserted = await statements
    .insert(offers)
    .values({
      id,
      project: to.project,
      need: to.need,
      caisse: to.project === undefined ? to.caisse : undefined,
      source,
      quantity,
      status,
      statusSince: now,
      contact: sealContact(dataKeys, id, giver),
      addressHash: giver.email === undefined ? undefined : addressHash(signingSecret, giver.email),
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
  await statements.insert(offerHistory).values({
    offerId: id,
    at: now,
    actor: actor.role,
    actorOf: actor.of,
    inNameOf: actor.inNameOf,
    toStatus: status,
    quantity,
  });
  return { outcome: 'created', id, status };
}

async function earlier(
  statements: Statements,
  idempotencyKey: string,
  fingerprint: string,
): Promise<Writing> {
  const [found] = await statements
    .select({ id: offers.id, status: offers.status, fingerprint: offers.fingerprint })
    .from(offers)
    .where(eq(offers.idempotencyKey, idempotencyKey));
  if (!found) throw new Error('write-offer: an offer in conflict is not there');
  const outcome = found.fingerprint === fingerprint ? 'repeated' : 'key-reused';
  return { outcome, id: found.id, status: found.status };
}
