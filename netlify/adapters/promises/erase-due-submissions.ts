import { and, inArray, isNull, lt } from 'drizzle-orm';
import { daysAfter } from '../../../src/offers/silence/days.ts';
import { hasEnded, submissionStatuses } from '../../../src/submissions/status.ts';
import { submissions } from '../../database/tables.ts';
import { eraseSubmission } from '../privacy/erase-submission.ts';
import type { World } from '../world.ts';
import type { Budget } from './budget.ts';

/** At most so many in one run. */
const MOST = 200;

/** Erases what proposals say once the policy no longer keeps it. */
export async function eraseDueSubmissions(
  { database, catalogue, clock, log }: Pick<World, 'database' | 'catalogue' | 'clock' | 'log'>,
  budget: Budget,
): Promise<void> {
  const now = clock.now();
  const since = daysAfter(now, -catalogue().policy.submissions.keepEndedDays);
  const rows = await database
    .select({ id: submissions.id, status: submissions.status })
    .from(submissions)
    .where(
      and(
        isNull(submissions.erasedAt),
        inArray(submissions.status, submissionStatuses.filter(hasEnded)),
        lt(submissions.statusSince, since),
      ),
    )
    .limit(MOST);
  for (const row of rows) {
    if (budget.isSpent()) return;
    if (await eraseSubmission(database, row, now)) log('SUBMISSION_ERASED', { id: row.id });
  }
}
