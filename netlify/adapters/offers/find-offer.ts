import { and, desc, eq } from 'drizzle-orm';
import { type OfferRow, offers } from '../../database/tables.ts';
import type { Database } from '../database.ts';
import { type Moment, queueMessage } from './queue-message.ts';

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

/**
 * Queues a fresh link to the address of an offer; at most one an hour, so that asking again and
 * again floods nobody.
 *
 * @returns the message to send, where there is one
 */
export function queueFreshLink(
  database: Database,
  offerId: string,
  moment: Moment,
): Promise<string | undefined> {
  const kind = 'offer-confirmation';
  const hour = Math.floor(moment.machineNow.getTime() / HOUR_MS);
  return queueMessage(database, { kind, offerId, once: `${kind} ${offerId} ${hour}` }, moment);
}
