import { and, desc, eq } from 'drizzle-orm';
import { type OfferRow, offers } from '../../database/tables.ts';
import type { Database } from '../database.ts';
import { type Moment, type NewMessage, queueMessage } from './queue-message.ts';

/** An offer by its id. */
export async function findOffer(database: Database, id: string): Promise<OfferRow | undefined> {
  const [offer] = await database.select().from(offers).where(eq(offers.id, id));
  return offer;
}

/** At most this many offers get a fresh link at once. */
const MOST_AT_ONCE = 5;

/** The latest offers of an address that wait for its confirmation. */
export function unconfirmedOffers(
  database: Database,
  addressHash: string,
): Promise<Pick<OfferRow, 'id'>[]> {
  return database
    .select({ id: offers.id })
    .from(offers)
    .where(and(eq(offers.addressHash, addressHash), eq(offers.status, 'unconfirmed')))
    .orderBy(desc(offers.receivedAt))
    .limit(MOST_AT_ONCE);
}

const HOUR_MS = 3_600_000;

/** The message that a fresh link comes in. */
export type Fresh = Pick<NewMessage, 'kind' | 'offerId' | 'about'>;

/**
 * Queues a fresh link to the address that the old one was for; at most one an hour, so that asking
 * again and again floods nobody.
 *
 * @param of what the link is about: an offer's id, a need
 * @returns the message to send, where there is one
 */
export async function queueFreshLink(
  database: Database,
  fresh: Fresh,
  of: string,
  moment: Moment,
): Promise<string | undefined> {
  const hour = Math.floor(moment.machineNow.getTime() / HOUR_MS);
  return queueMessage(database, { ...fresh, once: `${fresh.kind} ${of} ${hour}` }, moment);
}
