import { sql } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';

export type Database = NodePgDatabase;

/** What can be done both inside a transaction and outside of one. */
export type Statements = Pick<Database, 'select' | 'insert' | 'update' | 'delete' | 'execute'>;

/** A database and the way to leave it. */
export interface OpenDatabase {
  database: Database;
  close(): Promise<void>;
}

/** How long a database that does not answer is waited for, in milliseconds. */
export interface Patience {
  connection: number;
  query: number;
}

/** Not for long: a visitor is told at once. */
const SHORT: Patience = { connection: 4_000, query: 6_000 };

/**
 * For a process that also makes the pages of development: it may stand still for many seconds, as
 * when the desk is bundled, and an answer that has come meanwhile would count as late.
 */
export const LONG: Patience = { connection: 30_000, query: 30_000 };

/** Opens a small pool: every instance of a function has its own, and the server counts them all. */
export function openDatabase(
  url: string,
  onLost: (error: Error) => void,
  patience = SHORT,
): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: 5,
    connectionTimeoutMillis: patience.connection,
    // Counted on our side: the poolers that hosts put before a server refuse to be told at connection.
    query_timeout: patience.query,
    idleTimeoutMillis: 10_000,
    allowExitOnIdle: true,
    application_name: 'perron',
  });
  pool.on('error', onLost);
  // A connection that breaks between two queries of its user tells it at the next one; but an error
  // that nobody listens to would stop Node at once.
  pool.on('connect', (client) => client.on('error', () => {}));
  return { database: drizzle({ client: pool }), close: () => pool.end() };
}

/** Longest waits inside a transaction, in milliseconds: the server itself gives up, and rolls back. */
const limits = sql`SELECT
  set_config('lock_timeout', '3000', true),
  set_config('statement_timeout', '5000', true),
  set_config('idle_in_transaction_session_timeout', '10000', true)`;

/** Does some work in one transaction: all of it or none, and not for long. */
export function inTransaction<T>(
  database: Database,
  work: (statements: Statements) => Promise<T>,
): Promise<T> {
  return database.transaction(async (transaction) => {
    await transaction.execute(limits);
    return work(transaction);
  });
}
