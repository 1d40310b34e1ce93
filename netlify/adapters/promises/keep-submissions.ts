import { and, eq, lt } from 'drizzle-orm';
import { caisseIn } from '../../../src/model/catalogue.ts';
import { dayInQuebec } from '../../../src/model/clock.ts';
import { daysBetween } from '../../../src/model/days-between.ts';
import { daysAfter } from '../../../src/offers/silence/days.ts';
import type { EndReason } from '../../../src/submissions/life/reasons.ts';
import { deciders } from '../../../src/submissions/life/who-decides.ts';
import { type SubmissionRow, submissions } from '../../database/tables.ts';
import { queueMessage } from '../offers/queue-message.ts';
import { act, type Deciding } from '../submissions/act.ts';
import { reviewFor } from '../submissions/review-of.ts';
import { seePublished } from '../submissions/see-published.ts';
import type { World } from '../world.ts';
import type { Budget } from './budget.ts';

type KeepingWorld = Deciding & Pick<World, 'log'>;

/** At most so many of a kind in one run. */
const MOST = 100;

/** What the passing of time asks of proposals: what is published, what ends, who is reminded. */
export async function keepSubmissions(world: KeepingWorld, budget: Budget): Promise<void> {
  await seePublished(world);
  await forgetDrafts(world);
  const { submissions: policy } = world.catalogue().policy;
  await endSilent(world, budget, 'received', policy.confirmWithinDays, 'ADDRESS_NOT_CONFIRMED');
  await endSilent(world, budget, 'changes_requested', policy.changesWithinDays, 'CHANGES_NOT_MADE');
  await remindReviewers(world, budget);
}

/** Deletes the forms that were begun and left. */
async function forgetDrafts({ database, catalogue, clock, log }: KeepingWorld): Promise<void> {
  const since = daysAfter(clock.now(), -catalogue().policy.submissions.draftDays);
  const gone = await database
    .delete(submissions)
    .where(and(eq(submissions.status, 'draft'), lt(submissions.touchedAt, since)))
    .returning({ id: submissions.id });
  if (gone.length > 0) log('SUBMISSION_DRAFTS_DELETED', { rows: gone.length });
}

async function endSilent(
  world: KeepingWorld,
  budget: Budget,
  status: 'received' | 'changes_requested',
  days: number,
  reason: EndReason,
): Promise<void> {
  const since = daysAfter(world.clock.now(), -days);
  const rows = await world.database
    .select({ id: submissions.id })
    .from(submissions)
    // A promoter who is still writing is not silent.
    .where(and(eq(submissions.status, status), lt(submissions.touchedAt, since)))
    .orderBy(submissions.touchedAt)
    .limit(MOST);
  for (const { id } of rows) {
    if (budget.isSpent()) return;
    const command = { kind: 'end', reason } as const;
    const acted = await act(world, { id, command, actor: { role: 'schedule' } });
    if (acted.ok) world.log('SUBMISSION_ENDED', { id, reason });
  }
}

/** Reminds those who decide before a promise breaks: where several days have passed unseen, once. */
async function remindReviewers(world: KeepingWorld, budget: Budget): Promise<void> {
  const { database, clock } = world;
  const catalogue = world.catalogue();
  // As the day that was promised was told: time goes on even where a demonstration's calendar stands.
  const now = dayInQuebec(clock.now());
  const rows = await database
    .select()
    .from(submissions)
    .where(eq(submissions.status, 'in_review'))
    .orderBy(submissions.dueOn)
    .limit(MOST);
  for (const row of rows) {
    if (budget.isSpent()) return;
    const before = lastReminder(row, now, catalogue.policy.submissions.remindTeamBeforeDays);
    if (before === undefined || !caisseIn(catalogue, row.caisse)) continue;
    const waited = deciders(reviewFor(catalogue, row.caisse)).filter(
      (each) => !row.acceptedBy.includes(each),
    );
    for (const to of waited) {
      const kind = 'review-reminder';
      // The due day is in it: a proposal sent anew, or moved, has another promise.
      const once = `${kind} ${row.id} ${row.dueOn} ${before} ${to}`;
      const about = { submission: row.id, to };
      await queueMessage(
        database,
        { kind, once, about },
        { now: clock.now(), machineNow: clock.machineNow() },
      );
    }
  }
}

/** The nearest of the reminders whose day has come, in days before the promise ends. */
function lastReminder(
  { dueOn }: SubmissionRow,
  now: string,
  days: readonly number[],
): number | undefined {
  if (dueOn === null) return undefined;
  const left = daysBetween(now, dueOn);
  const come = days.filter((each) => left <= each);
  return come.length > 0 ? Math.min(...come) : undefined;
}
