import { and, desc, eq, sql } from 'drizzle-orm';
import type { OfferStatus } from '../../src/offers/status.ts';
import { offerHistory, offers, outbox } from '../database/tables.ts';
import { type Database, inTransaction } from './database.ts';

/** What the page of a link needs to know of its offer. */
export interface PendingOffer {
  id: string;
  project: string;
  need: string | null;
  status: OfferStatus;
}

const pending = {
  id: offers.id,
  project: offers.project,
  need: offers.need,
  status: offers.status,
};

/** The offer of a link, or nothing where it was erased. */
export async function findOffer(database: Database, id: string): Promise<PendingOffer | undefined> {
  const [offer] = await database.select(pending).from(offers).where(eq(offers.id, id));
  return offer;
}

/** At most this many offers get a fresh link at once. */
const MOST_AT_ONCE = 5;

/** The latest offers of an address that wait for its confirmation. */
export function unconfirmedOffers(database: Database, email: string): Promise<PendingOffer[]> {
  return database
    .select(pending)
    .from(offers)
    .where(
      and(eq(sql`lower(${offers.email})`, email.toLowerCase()), eq(offers.status, 'unconfirmed')),
    )
    .orderBy(desc(offers.receivedAt))
    .limit(MOST_AT_ONCE);
}

/** When something is written, and the id of the message that it sends. */
export interface Moment {
  messageId: string;
  now: Date;
  machineNow: Date;
}

/**
 * Marks an offer as confirmed by its giver, with its history and the message to the promoter: once,
 * however many times it is asked.
 *
 * @returns whether it was this call that did it
 */
export async function confirmOffer(
  database: Database,
  id: string,
  { messageId, now, machineNow }: Moment,
): Promise<boolean> {
  return inTransaction(database, async (statements) => {
    const confirmed = await statements
      .update(offers)
      .set({ status: 'offered', confirmedAt: now })
      .where(and(eq(offers.id, id), eq(offers.status, 'unconfirmed')))
      .returning({ id: offers.id });
    if (confirmed.length === 0) return false;
    await statements.insert(offerHistory).values({
      offerId: id,
      at: now,
      actor: 'visitor',
      fromStatus: 'unconfirmed',
      toStatus: 'offered',
    });
    await statements.insert(outbox).values({
      id: messageId,
      kind: 'offer-notice',
      offerId: id,
      once: `offer-notice ${id}`,
      queuedAt: now,
      dueAt: machineNow,
    });
    return true;
  });
}

const HOUR_MS = 3_600_000;

/**
 * Queues a fresh link to the address of an offer; at most one an hour, so that asking again and
 * again floods nobody.
 */
export async function queueFreshLink(
  database: Database,
  id: string,
  { messageId, now, machineNow }: Moment,
): Promise<void> {
  const hour = Math.floor(machineNow.getTime() / HOUR_MS);
  await database
    .insert(outbox)
    .values({
      id: messageId,
      kind: 'offer-confirmation',
      offerId: id,
      once: `offer-confirmation ${id} ${hour}`,
      queuedAt: now,
      dueAt: machineNow,
    })
    .onConflictDoNothing({ target: outbox.once });
}
