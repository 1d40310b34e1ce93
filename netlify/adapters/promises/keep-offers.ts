import { inArray } from 'drizzle-orm';
import { openStatuses } from '../../../src/offers/life/offer.ts';
import type { Due } from '../../../src/offers/silence/due.ts';
import { dueOf } from '../../../src/offers/silence/due.ts';
import { endingOf, missingOf } from '../../../src/offers/silence/ending.ts';
import { remindersOf } from '../../../src/offers/silence/reminders.ts';
import { needStates, type OfferRow, offers, outbox } from '../../database/tables.ts';
import type { Database } from '../database.ts';
import { errorCode } from '../log.ts';
import { act } from '../offers/act.ts';
import { queueMessage } from '../offers/queue-message.ts';
import { today } from '../today.ts';
import type { World } from '../world.ts';
import { goneForGood } from './absences.ts';
import type { Budget } from './budget.ts';
import { offersInBatches } from './each-offer.ts';

export type KeepingWorld = Pick<World, 'database' | 'catalogue' | 'clock' | 'dataKeys' | 'log'>;

/**
 * Says what silence asks to say about open offers, and ends those whose time, or whose project, has
 * come to its end. Run twice at once it says nothing twice: messages are queued once, and an offer is
 * ended by a decision, which sees the offer as it then is.
 */
export async function keepOffers(world: KeepingWorld, budget: Budget): Promise<void> {
  const { database, catalogue, clock, log } = world;
  const gone = await goneForGood(world);
  // Looked at once: the catalogue asks its file each time whether it has changed.
  const current = catalogue();
  const day = today(current, clock);
  const isOpen = inArray(offers.status, [...openStatuses]);
  for await (const rows of offersInBatches(database, isOpen, budget)) {
    const [said, closed] = await Promise.all([saidOf(world, rows), closedNeeds(database, rows)]);
    for (const row of rows) {
      if (budget.isSpent()) return;
      const missing = missingOf(current, row);
      const ending = endingOf(row, {
        catalogue: current,
        today: day,
        closed: closed.has(`${row.project} ${row.need}`),
        goneForGood: missing !== undefined && gone.has(missing),
      });
      const due = dueOf({ offer: row, ending, said }, current.policy, clock.now());
      try {
        await keep(world, row, due);
      } catch (error) {
        // The others are not to wait for it; the next run tries again.
        log('PROMISE_NOT_KEPT', { id: row.id, reason: errorCode(error) });
      }
    }
  }
}

async function keep(world: KeepingWorld, row: OfferRow, { expire, say }: Due): Promise<void> {
  const { database, clock, log } = world;
  const { id } = row;
  const moment = { now: clock.now(), machineNow: clock.machineNow() };
  for (const { kind, once } of say) {
    if (await queueMessage(database, { kind, once, offerId: id }, moment))
      log('REMINDED', { id, kind });
  }
  if (!expire) return;
  const acted = await act(world, {
    offerId: id,
    command: { kind: 'expire', reason: expire },
    actor: { role: 'schedule' },
  });
  // Refused, it has moved on since it was looked at: nothing is due any more.
  if (acted.ok) log('OFFER_ENDED', { id, reason: expire });
}

/** What was already said of some offers, by what makes each message the same. */
async function saidOf({ database, catalogue }: KeepingWorld, rows: readonly OfferRow[]) {
  const { policy } = catalogue();
  const keys = rows.flatMap((row) => {
    const { promoter, others } = remindersOf(row, policy);
    return [...promoter, ...others].map(({ reminder }) => reminder.once);
  });
  const said = await database
    .select({ once: outbox.once })
    .from(outbox)
    .where(inArray(outbox.once, keys));
  return new Set(said.map(({ once }) => once));
}

async function closedNeeds(database: Database, rows: readonly OfferRow[]) {
  const projects = [...new Set(rows.flatMap(({ project }) => project ?? []))];
  if (projects.length === 0) return new Set<string>();
  const states = await database
    .select()
    .from(needStates)
    .where(inArray(needStates.project, projects));
  return new Set(
    states.filter(({ closed }) => closed !== null).map(({ project, need }) => `${project} ${need}`),
  );
}
