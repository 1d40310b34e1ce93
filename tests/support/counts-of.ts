import type { Database } from '../../netlify/adapters/database.ts';
import { offerHistory, offers } from '../../netlify/database/tables.ts';
import { countOffers } from '../../src/offers/life/counts.ts';

/** All that is counted, and the whole history: what no erasure may change. */
export async function countsOf(database: Database) {
  const rows = await database.select().from(offers);
  const byNeed = Map.groupBy(rows, ({ project, need }) => `${project} ${need}`);
  return {
    needs: Object.fromEntries([...byNeed].map(([name, some]) => [name, countOffers(some)])),
    history: await database.select().from(offerHistory).orderBy(offerHistory.id),
  };
}
