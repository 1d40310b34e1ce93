import { deliver } from '../adapters/deliver.ts';
import { errorCode } from '../adapters/log.ts';
import type { World } from '../adapters/world.ts';

/** How long a visitor may wait for a message to leave, where it cannot leave afterwards. */
export const LONGEST_DELIVERY_MS = 4_000;

/** Sends the messages of a transaction that has just been committed. What fails waits for the schedule. */
export async function deliverNow(world: World, ids: readonly string[]): Promise<void> {
  try {
    await deliver(world, { ids, most: ids.length });
  } catch (error) {
    world.log('DELIVERY_POSTPONED', { ids: ids.join(' '), reason: errorCode(error) });
  }
}
