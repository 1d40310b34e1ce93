import { and, asc, eq, inArray } from 'drizzle-orm';
import { decide } from '../../../src/offers/life/decide.ts';
import { placesLeft } from '../../../src/offers/life/room.ts';
import { offers } from '../../database/tables.ts';
import type { Statements } from '../database.ts';
import type { Moment } from './queue-message.ts';
import { offerOf, record } from './record.ts';
import { type NeedName, type Places, roomOf } from './room-of.ts';

/**
 * Asks the first of a need's waiting list whether they still want to come, as long as there are more
 * places than people who may take them. The need must be held.
 *
 * @returns the messages to send
 */
export async function askWaiting(
  { catalogue }: Places,
  statements: Statements,
  name: NeedName,
  moment: Moment,
): Promise<string[]> {
  const candidates = await statements
    .select()
    .from(offers)
    .where(
      and(
        eq(offers.project, name.project),
        eq(offers.need, name.need),
        inArray(offers.status, ['offered', 'waitlisted']),
      ),
    )
    .orderBy(asc(offers.statusSince), asc(offers.id));
  const waiting = candidates.filter(
    ({ status, placeAskedAt }) => status === 'waitlisted' && placeAskedAt === null,
  );
  if (waiting.length === 0) return [];
  const room = await roomOf(statements, catalogue(), name);
  if (!room) return [];
  let free = placesLeft(room);
  for (const { status, placeAskedAt, quantity } of candidates) {
    if (status === 'offered' || placeAskedAt !== null) free -= quantity;
  }
  const messages: string[] = [];
  const command = { kind: 'ask-place' } as const;
  for (const row of waiting) {
    if (free <= 0) break;
    const decision = decide(offerOf(row), command, { now: moment.now, role: 'schedule', room });
    if (!decision.ok) continue;
    const actor = { role: 'schedule' } as const;
    const written = await record(statements, { row, command, actor, next: decision.next }, moment);
    messages.push(...written.messages);
    free -= row.quantity;
  }
  return messages;
}
