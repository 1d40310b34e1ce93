import { and, eq, gt, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import { rebuilds } from '../../database/tables.ts';
import { errorCode } from '../log.ts';
import type { World } from '../world.ts';

/** Builds are asked for at most this often, in milliseconds. */
export const REBUILD_EVERY_MS = 15 * 60_000;

/** `nothing`: no count has changed, no hook is set, or it is too early. */
export type Asked = 'asked' | 'failed' | 'nothing';

type RebuildingWorld = Pick<World, 'database' | 'clock' | 'deployHook' | 'log'>;

/**
 * Asks for a new build where public counts have changed since the last one was asked for. Of all that
 * ask at once, one does; and where the host does not take it, it stays wanted.
 */
export async function askRebuild(world: RebuildingWorld): Promise<Asked> {
  const { database, deployHook, clock, log } = world;
  if (!deployHook) return 'nothing';
  const claim = await claimBuild(database, clock.machineNow());
  if (claim === undefined) return 'nothing';
  try {
    await deployHook();
  } catch (error) {
    log('REBUILD_NOT_ASKED', { reason: errorCode(error) });
    return 'failed';
  }
  // Only where nothing has changed since the claim: the row would be of another transaction.
  await database.update(rebuilds).set({ wantedAt: null }).where(sql`xmin::text = ${claim}`);
  log('REBUILD_ASKED');
  return 'asked';
}

/** Takes the turn to ask. The version of the row tells whether anything was wanted since. */
async function claimBuild(database: World['database'], now: Date): Promise<string | undefined> {
  const since = (milliseconds: number) => new Date(now.getTime() + milliseconds);
  const [claimed] = await database
    .update(rebuilds)
    .set({ askedAt: now })
    .where(
      and(
        eq(rebuilds.single, true),
        isNotNull(rebuilds.wantedAt),
        or(
          isNull(rebuilds.askedAt),
          lte(rebuilds.askedAt, since(-REBUILD_EVERY_MS)),
          // A clock that was set back must not stop the builds for long.
          gt(rebuilds.askedAt, since(REBUILD_EVERY_MS)),
        ),
      ),
    )
    .returning({ version: sql<string>`xmin::text` });
  return claimed?.version;
}
