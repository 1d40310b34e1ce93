import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';

export type Database = NodePgDatabase;

/** A database and the way to leave it. */
export interface OpenDatabase {
  database: Database;
  close(): Promise<void>;
}

/**
 * Opens a small pool: every instance of a function has its own, and the server counts them all.
 * Nothing waits for long: a database that does not answer is told to the visitor at once.
 */
export function openDatabase(url: string, onIdleError: (error: Error) => void): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: 5,
    connectionTimeoutMillis: 4_000,
    statement_timeout: 5_000,
    query_timeout: 6_000,
    lock_timeout: 4_000,
    idle_in_transaction_session_timeout: 10_000,
    idleTimeoutMillis: 10_000,
    allowExitOnIdle: true,
    application_name: 'perron',
  });
  // A connection that breaks while idle is replaced by the pool; without a listener Node would stop.
  pool.on('error', onIdleError);
  return { database: drizzle({ client: pool }), close: () => pool.end() };
}
