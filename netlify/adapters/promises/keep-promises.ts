import { errorCode } from '../log.ts';
import type { World } from '../world.ts';
import { type Budget, budgetOf } from './budget.ts';
import { checkNeeds } from './check-needs.ts';
import { deleteOld, eraseDue } from './erase-due.ts';
import { eraseDueEndorsements } from './erase-due-endorsements.ts';
import { eraseDueSubmissions } from './erase-due-submissions.ts';
import { keepOffers } from './keep-offers.ts';
import { keepSubmissions } from './keep-submissions.ts';
import { rewriteContacts } from './rewrite-contacts.ts';

export type PromisesWorld = Pick<
  World,
  'database' | 'catalogue' | 'clock' | 'dataKeys' | 'signingSecret' | 'log'
>;

/** Each part has its own time, so that none takes another's: in all, less than the host gives. */
const LONGEST_MS = 5_000;

const parts: Record<string, (world: PromisesWorld, budget: Budget) => Promise<void>> = {
  offers: keepOffers,
  needs: checkNeeds,
  submissions: keepSubmissions,
  erasure: eraseDue,
  'erasure of submissions': eraseDueSubmissions,
  'erasure of endorsements': eraseDueEndorsements,
  'old rows': deleteOld,
  keys: rewriteContacts,
};

/**
 * Does what the passing of time asks: reminders, offers that end, questions about needs, erasure,
 * and what an older key wrote. Whatever stops it in the middle, the next run goes on from there.
 *
 * @returns whether every part could be done
 */
export async function keepPromises(
  world: PromisesWorld,
  longestMs = LONGEST_MS,
): Promise<{ ok: boolean }> {
  let ok = true;
  for (const [part, keep] of Object.entries(parts)) {
    try {
      await keep(world, budgetOf(longestMs));
    } catch (error) {
      ok = false;
      world.log('PROMISES_NOT_KEPT', { part, reason: errorCode(error) });
    }
  }
  return { ok };
}
