import { sql } from 'drizzle-orm';
import { keyOf, missingNeeds as missingOf } from '../../../src/alerts/missing-need.ts';
import { mostPressingFirst, type NumberedNeed } from '../../../src/alerts/news.ts';
import { missingNeeds } from '../../database/tables.ts';
import { inTransaction } from '../database.ts';
import { readSums } from '../progress/read-sums.ts';
import { today } from '../today.ts';
import type { World } from '../world.ts';

/** All that is missing now, the most pressing first, numbered, and the highest number that there is. */
export interface MissingNow {
  needs: NumberedNeed[];
  last: number;
  /** The day at which it was looked at, `YYYY-MM-DD`. */
  today: string;
}

const AT_ONCE = 500;

/** Looks at what is missing, and gives a number to what is seen missing for the first time. */
export async function recordMissing({
  database,
  catalogue,
  clock,
}: Pick<World, 'database' | 'catalogue' | 'clock'>): Promise<MissingNow> {
  const current = catalogue();
  const day = today(current, clock);
  const missing = mostPressingFirst(missingOf(current, await readSums(database), day));
  const known = await numbers({ database });
  const unseen = missing.filter((need) => !known.has(keyOf(need)));
  if (unseen.length > 0) {
    const since = clock.now();
    await inTransaction(database, async (statements) => {
      // By one at a time: whoever reads a number knows all that are lower.
      await statements.execute(sql`LOCK TABLE ${missingNeeds} IN SHARE ROW EXCLUSIVE MODE`);
      for (let from = 0; from < unseen.length; from += AT_ONCE) {
        const rows = unseen
          .slice(from, from + AT_ONCE)
          .map(({ project, need }) => ({ project, need, since }));
        await statements.insert(missingNeeds).values(rows).onConflictDoNothing();
      }
    });
  }
  const all = unseen.length > 0 ? await numbers({ database }) : known;
  return {
    needs: missing.flatMap((need) => {
      const number = all.get(keyOf(need));
      return number === undefined ? [] : [{ ...need, number }];
    }),
    // Of what was just read: what somebody else numbers meanwhile is for the next time.
    last: [...all.values()].reduce((one, other) => Math.max(one, other), 0),
    today: day,
  };
}

async function numbers({ database }: Pick<World, 'database'>): Promise<Map<string, number>> {
  const rows = await database.select().from(missingNeeds);
  return new Map(rows.map((row) => [keyOf(row), row.number]));
}
