import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { erasedBy } from '../../../src/privacy/register.ts';
import { offers } from '../../database/tables.ts';
import { actIn, type Deciding, whileDeciding } from '../offers/act.ts';
import type { World } from '../world.ts';
import { eraseOffer } from './erase-offer.ts';

/** What was done. `messages` are the ids of those to send now. */
export interface Erased {
  offers: number;
  messages: string[];
}

/**
 * Erases all that is held about whoever has an address. An offer that waits, or was accepted, is
 * withdrawn first, in the same transaction: its promoter hears of it, and its place comes free. What
 * was delivered stays counted. Stopped in the middle, it can be asked again.
 */
export async function eraseAbout(
  world: Deciding & Pick<World, 'log'>,
  addressHash: string,
): Promise<Erased> {
  const { database, log } = world;
  const rows = await database
    .select({ id: offers.id })
    .from(offers)
    .where(and(eq(offers.addressHash, addressHash), isNull(offers.erasedAt)))
    .orderBy(asc(offers.id));
  const messages: string[] = [];
  for (const { id } of rows) messages.push(...(await withdrawAndErase(world, id)));
  for (const { table, addressColumn } of erasedBy('deleted')) {
    await database.execute(
      sql`DELETE FROM ${sql.identifier(table)} WHERE ${sql.identifier(addressColumn)} = ${addressHash}`,
    );
  }
  log('ERASED_ON_REQUEST', { offers: rows.length });
  return { offers: rows.length, messages };
}

function withdrawAndErase(world: Deciding & Pick<World, 'log'>, offerId: string) {
  return whileDeciding(world, async (statements) => {
    const acted = await actIn(world, statements, {
      offerId,
      command: { kind: 'withdraw' },
      actor: { role: 'giver' },
    });
    // Refused, it had come to its end before.
    if (!('offer' in acted)) return [];
    if (await eraseOffer(statements, acted.offer, world.clock.now())) {
      world.log('OFFER_ERASED', { id: offerId });
    }
    return acted.ok ? acted.messages : [];
  });
}
