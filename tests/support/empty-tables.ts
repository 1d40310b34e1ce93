import type { Database } from '../../netlify/adapters/database.ts';

/** Empties every table, the history included, which refuses it otherwise. */
export async function emptyTables(database: Database): Promise<void> {
  await database.execute(`
    ALTER TABLE offer_history DISABLE TRIGGER USER;
    TRUNCATE offers, offer_history, coverages, need_states, outbox, rebuilds, handoff_counts, rate_limits,
      sign_ins, sessions;
    ALTER TABLE offer_history ENABLE TRIGGER USER`);
}
