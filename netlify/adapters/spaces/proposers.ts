import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { submissions } from '../../database/tables.ts';
import type { Database } from '../database.ts';

/** The latest proposal that an address has made and that still says whose it is. */
export async function proposalOf(
  database: Database,
  addressHash: string,
): Promise<string | undefined> {
  const [proposal] = await database
    .select({ id: submissions.id })
    .from(submissions)
    .where(and(eq(submissions.addressHash, addressHash), isNotNull(submissions.email)))
    .orderBy(desc(submissions.touchedAt))
    .limit(1);
  return proposal?.id;
}
