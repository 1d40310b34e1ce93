import { eq } from 'drizzle-orm';
import type { Review } from '../../../src/model/review.ts';
import type { SubmissionCommand } from '../../../src/submissions/life/command.ts';
import type { SubmissionActor } from '../../../src/submissions/life/role.ts';
import type { Submission } from '../../../src/submissions/life/submission.ts';
import { tellWhom } from '../../../src/submissions/life/tell-whom.ts';
import { deciders } from '../../../src/submissions/life/who-decides.ts';
import { type SubmissionRow, submissionHistory, submissions } from '../../database/tables.ts';
import type { Statements } from '../database.ts';
import { type Moment, queueMessage } from '../offers/queue-message.ts';
import { dueOn } from './due.ts';
import { queueSync } from './queue-sync.ts';

/** A decision to write down. */
export interface Decided {
  row: SubmissionRow;
  before: Submission;
  command: SubmissionCommand;
  actor: SubmissionActor;
  next: Submission;
  /** What the team wrote to the promoter, encrypted. */
  note: string | undefined;
  policyVersion: string;
  review: Review;
  /** What else changes with it. */
  columns: Partial<SubmissionRow>;
}

/** Writes what was decided: the proposal as it now is, one line of history, and the messages. */
export async function record(
  statements: Statements,
  { row, before, command, actor, next, note, policyVersion, review, columns }: Decided,
  moment: Moment,
): Promise<{ submission: SubmissionRow; messages: string[] }> {
  const { now } = moment;
  const { id } = row;
  const { confirmed, acceptedBy, ...state } = next;
  const startsReview = next.status === 'in_review' && before.status !== 'in_review';
  const [submission] = await statements
    .update(submissions)
    .set({
      ...columns,
      ...state,
      acceptedBy: [...acceptedBy],
      touchedAt: now,
      ...(row.status !== next.status && { statusSince: now }),
      ...(confirmed && !before.confirmed && { confirmedAt: now }),
      // A promise runs from when there is something to read, and from when another caisse reads it.
      ...((startsReview || command.kind === 'move') && {
        dueOn: dueOn(now, review.answerWithinDays),
      }),
      ...(next.status !== 'draft' && { policyVersion }),
    })
    .where(eq(submissions.id, id))
    .returning();
  if (!submission) throw new Error('record: a proposal that is held was not written');
  // What is typed before it is sent is nobody's history.
  if (command.kind === 'save') return { submission, messages: [] };
  await statements.insert(submissionHistory).values({
    submissionId: id,
    at: now,
    actor: actor.role,
    actorOf: actor.of,
    command: command.kind,
    fromStatus: row.status,
    toStatus: next.status,
    revision: next.revision,
    reasons: reasonsOf(command),
    note,
    policyVersion,
  });
  const messages: string[] = [];
  for (const message of tellWhom(before, command, next, deciders(review))) {
    const { kind } = message;
    const to = 'to' in message ? message.to : 'promoter';
    const queued = await queueMessage(
      statements,
      { kind, once: `${kind} ${id} ${next.revision} ${to}`, about: { submission: id, to } },
      moment,
    );
    if (queued) messages.push(queued);
  }
  if (next.status !== 'draft') {
    const sync = await queueSync(statements, submission, moment);
    if (sync) messages.push(sync);
  }
  return { submission, messages };
}

function reasonsOf(command: SubmissionCommand) {
  if ('reasons' in command) return [...command.reasons];
  return 'reason' in command ? [command.reason] : [];
}
