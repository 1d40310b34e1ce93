import { type Database, inTransaction, type Statements } from './database.ts';
import { hit, type Limit } from './rate-limits.ts';

/** That something is one too many, and after how many seconds to come back. */
export interface TooMany {
  outcome: 'too-many';
  retryAfter: number;
}

/** Takes back what the transaction has written. */
class OneTooMany extends Error {
  retryAfter: number;
  constructor(retryAfter: number) {
    super('too many');
    this.retryAfter = retryAfter;
  }
}

/** Counts a hit inside `unlessTooMany`: where it is one too many, all that the transaction wrote is undone. */
export async function hitOrUndo(statements: Statements, limit: Limit, now: Date): Promise<void> {
  const counted = await hit(statements, limit, now);
  if (!counted.ok) throw new OneTooMany(counted.retryAfter);
}

/** Does some work in one transaction, unless it is one too many. */
export async function unlessTooMany<T>(
  database: Database,
  work: (statements: Statements) => Promise<T>,
): Promise<T | TooMany> {
  try {
    return await inTransaction(database, work);
  } catch (error) {
    if (error instanceof OneTooMany) return { outcome: 'too-many', retryAfter: error.retryAfter };
    throw error;
  }
}
