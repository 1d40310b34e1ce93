import { today as dayOf } from '../../src/model/clock.ts';
import type { Clock } from './world.ts';

/** The day at which the functions look at windows: the one that the pages speak of. */
export function today(catalogue: { clock: string | null }, clock: Clock): string {
  return dayOf({ fixed: clock.fixed, demonstration: catalogue.clock, now: clock.now() });
}
