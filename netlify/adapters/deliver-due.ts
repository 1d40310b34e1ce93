import { type DeliveringWorld, deliver } from './deliver.ts';
import { forgetOldSpans } from './rate-limits.ts';
import { forgetOldAddresses } from './spaces/role-addresses.ts';
import { forgetOldSignIns } from './spaces/sign-ins.ts';

/** Few at a time: the service that sends counts requests by the second. */
const AT_ONCE = 4;
/** A scheduled function has 30 seconds; the last batch needs some of them. */
const LONGEST_MS = 15_000;

/** Sends all that is due, as long as there is time, and forgets what serves no more. */
export async function deliverDue(world: DeliveringWorld): Promise<void> {
  const end = Date.now() + LONGEST_MS;
  let held: number;
  do {
    held = await deliver(world, { most: AT_ONCE });
  } while (held === AT_ONCE && Date.now() < end);
  const now = world.clock.machineNow();
  await forgetOldSpans(world.database, now);
  await forgetOldSignIns(world.database, now);
  await forgetOldAddresses(world);
}
