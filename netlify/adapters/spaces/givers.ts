import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { offers } from '../../database/tables.ts';
import type { Database } from '../database.ts';

/** The latest offer that an address has made and that still says who made it. */
export async function offerOf(
  database: Database,
  addressHash: string,
): Promise<string | undefined> {
  const [offer] = await database
    .select({ id: offers.id })
    .from(offers)
    .where(and(eq(offers.addressHash, addressHash), isNotNull(offers.contact)))
    .orderBy(desc(offers.receivedAt))
    .limit(1);
  return offer?.id;
}
