import { and, eq, ne } from 'drizzle-orm';
import { type EndorsementRow, endorsements } from '../../database/tables.ts';
import type { Statements } from '../database.ts';

/** An endorsement by its id. */
export async function findEndorsement(
  database: Statements,
  id: string,
): Promise<EndorsementRow | undefined> {
  const [row] = await database.select().from(endorsements).where(eq(endorsements.id, id));
  return row;
}

/** Whether an address has endorsed something, and has not taken it back. */
export async function hasEndorsed(database: Statements, addressHash: string): Promise<boolean> {
  const [row] = await database
    .select({ id: endorsements.id })
    .from(endorsements)
    .where(and(eq(endorsements.addressHash, addressHash), ne(endorsements.status, 'withdrawn')))
    .limit(1);
  return row !== undefined;
}
