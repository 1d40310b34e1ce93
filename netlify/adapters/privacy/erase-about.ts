import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { erasedBy } from '../../../src/privacy/register.ts';
import { offers, submissions } from '../../database/tables.ts';
import { inTransaction } from '../database.ts';
import { actIn, type Deciding, whileDeciding } from '../offers/act.ts';
import { actIn as actOnSubmission } from '../submissions/act.ts';
import type { World } from '../world.ts';
import { eraseOffer } from './erase-offer.ts';
import { eraseSubmission } from './erase-submission.ts';

/** What erasing needs of the world. */
export type ErasingWorld = Deciding & Pick<World, 'log' | 'signingSecret'>;

/** What was done. `messages` are the ids of those to send now. */
export interface Erased {
  offers: number;
  submissions: number;
  messages: string[];
}

/**
 * Erases all that is held about whoever has an address. An offer that waits, or was accepted, is
 * withdrawn first, in the same transaction: its promoter hears of it, and its place comes free. What
 * was delivered stays counted. Stopped in the middle, it can be asked again.
 */
export async function eraseAbout(world: ErasingWorld, addressHash: string): Promise<Erased> {
  const { database, log } = world;
  const rows = await database
    .select({ id: offers.id })
    .from(offers)
    .where(and(eq(offers.addressHash, addressHash), isNull(offers.erasedAt)))
    .orderBy(asc(offers.id));
  const messages: string[] = [];
  for (const { id } of rows) messages.push(...(await withdrawAndErase(world, id)));
  const proposed = await database
    .select({ id: submissions.id })
    .from(submissions)
    .where(and(eq(submissions.addressHash, addressHash), isNull(submissions.erasedAt)))
    .orderBy(asc(submissions.id));
  for (const { id } of proposed) messages.push(...(await withdrawAndEraseSubmission(world, id)));
  for (const { table, addressColumn } of erasedBy('deleted')) {
    await database.execute(
      sql`DELETE FROM ${sql.identifier(table)} WHERE ${sql.identifier(addressColumn)} = ${addressHash}`,
    );
  }
  log('ERASED_ON_REQUEST', { offers: rows.length, submissions: proposed.length });
  return { offers: rows.length, submissions: proposed.length, messages };
}

function withdrawAndErase(world: ErasingWorld, offerId: string) {
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

/** What is published stays public: taking it away is asked of the caisse. */
function withdrawAndEraseSubmission(world: ErasingWorld, id: string): Promise<string[]> {
  return inTransaction(world.database, async (statements) => {
    const acted = await actOnSubmission(world, statements, {
      id,
      command: { kind: 'withdraw' },
      actor: { role: 'promoter' },
    });
    // Refused, it was never sent, or had come to its end before.
    if (!('submission' in acted)) return [];
    if (await eraseSubmission(statements, acted.submission, world.clock.now())) {
      world.log('SUBMISSION_ERASED', { id });
    }
    return acted.ok ? acted.messages : [];
  });
}
