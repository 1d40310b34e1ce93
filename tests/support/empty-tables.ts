import type { Database } from '../../netlify/adapters/database.ts';

/** Empties every table, the histories included, which refuse it otherwise. */
export async function emptyTables(database: Database): Promise<void> {
  await database.execute(`
    ALTER TABLE offer_history DISABLE TRIGGER USER;
    ALTER TABLE need_history DISABLE TRIGGER USER;
    TRUNCATE offers, offer_history, coverages, need_states, need_history, absences, outbox, rebuilds,
      handoff_counts, rate_limits, sign_ins, sessions, unsubscribes, suppressions,
      endorsements, alerts, alert_letters, alert_closings, missing_needs, submissions, submission_history, submission_pictures, invitations;
    ALTER TABLE need_history ENABLE TRIGGER USER;
    ALTER TABLE offer_history ENABLE TRIGGER USER`);
}
