import { eq } from 'drizzle-orm';
import type { Command } from '../../../src/offers/life/command.ts';
import type { Offer } from '../../../src/offers/life/offer.ts';
import type { Actor } from '../../../src/offers/life/role.ts';
import { tellWhom } from '../../../src/offers/life/tell-whom.ts';
import { type OfferRow, offerHistory, offers } from '../../database/tables.ts';
import type { Statements } from '../database.ts';
import { type Moment, queueMessage } from './queue-message.ts';

/** A decision to write down. */
export interface Decided {
  row: OfferRow;
  command: Command;
  actor: Actor;
  next: Offer;
  /** What the promoter wrote to the giver, sealed. */
  note?: string;
}

/** A row as decisions look at it. */
export function offerOf(row: OfferRow): Offer {
  const { status, project, need, quantity, accepted, delivered, placeAskedAt, outcome } = row;
  return { status, project, need, quantity, accepted, delivered, placeAskedAt, outcome };
}

/** Writes what was decided: the offer as it now is, one line of history, and the messages. */
export async function record(
  statements: Statements,
  { row, command, actor, next, note }: Decided,
  moment: Moment,
): Promise<{ offer: OfferRow; messages: string[] }> {
  const { id: offerId } = row;
  const reason =
    command.kind === 'decline' || command.kind === 'expire' ? command.reason : undefined;
  const [offer] = await statements
    .update(offers)
    .set({
      ...next,
      ...(row.status !== next.status && { statusSince: moment.now }),
      ...(command.kind === 'confirm' && { confirmedAt: moment.now }),
      ...(reason && { reason }),
      ...(note && { note }),
    })
    .where(eq(offers.id, offerId))
    .returning();
  const [line] = await statements
    .insert(offerHistory)
    .values({
      offerId,
      at: moment.now,
      actor: actor.role,
      actorOf: actor.of,
      inNameOf: actor.inNameOf,
      command: command.kind,
      fromStatus: row.status,
      toStatus: next.status,
      quantity: quantityOf(next),
      reason,
    })
    .returning({ id: offerHistory.id });
  if (!offer || !line) throw new Error('record: an offer that is held was not written');
  const messages: string[] = [];
  for (const kind of tellWhom(offerOf(row), command, next)) {
    const once = `${kind} ${offerId} ${line.id}`;
    const id = await queueMessage(statements, { kind, offerId, once }, moment);
    if (id) messages.push(id);
  }
  return { offer, messages };
}

/** How much it is about, in the need's unit. */
function quantityOf({ quantity, accepted, delivered }: Offer): number {
  return delivered ?? accepted ?? quantity;
}
