import { needStates, rebuilds } from '../../database/tables.ts';
import type { Statements } from '../database.ts';
import type { NeedName } from './room-of.ts';

/** Remembers that somebody did something about a need: its silence begins anew. */
export async function touchNeed(
  statements: Statements,
  { project, need }: NeedName,
  now: Date,
): Promise<void> {
  await statements
    .insert(needStates)
    .values({ project, need, touchedAt: now })
    .onConflictDoUpdate({
      target: [needStates.project, needStates.need],
      set: { touchedAt: now, askedAt: null },
    });
}

/** Remembers that public counts have changed: the site is to be built anew. */
export async function wantRebuild(statements: Statements, machineNow: Date): Promise<void> {
  await statements
    .insert(rebuilds)
    .values({ single: true, wantedAt: machineNow })
    .onConflictDoUpdate({ target: rebuilds.single, set: { wantedAt: machineNow } });
}
