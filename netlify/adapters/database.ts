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

/**
 * Opens a small pool: every instance of a function has its own, and the server counts them all.
 * Nothing waits for long: a database that does not answer is told to the visitor at once.
 */
export function openDatabase(url: string, onLost: (error: Error) => void): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: 5,
    connectionTimeoutMillis: 4_000,
    // Counted on our side: the poolers that hosts put before a server refuse to be told at connection.
    query_timeout: 6_000,
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
