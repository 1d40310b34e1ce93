import { eq } from 'drizzle-orm';
import type { Answers } from '../../../src/submissions/form/answers.ts';
import { type SubmissionRow, submissions } from '../../database/tables.ts';
import { type Database, inTransaction, type Statements } from '../database.ts';
import { keyedDigest } from '../hashing.ts';
import { hit, type Limit } from '../rate-limits.ts';
import { type Acted, actIn, type Deciding, type Written } from './act.ts';
import { sealAnswers } from './sealed-columns.ts';

/** A proposal that begins: an empty form, one that an invitation fills, or a project to change. */
export interface Beginning {
  id: string;
  answers: Answers;
  caisse?: string;
  invitation?: string;
  changes?: string;
}

/** Writes a proposal that has only begun. */
export async function startSubmission(
  { catalogue, clock, dataKeys }: Pick<Deciding, 'catalogue' | 'clock' | 'dataKeys'>,
  statements: Statements,
  { id, answers, caisse, invitation, changes }: Beginning,
): Promise<SubmissionRow> {
  const now = clock.now();
  const [row] = await statements
    .insert(submissions)
    .values({
      id,
      status: 'draft',
      statusSince: now,
      caisse,
      changes,
      invitation,
      answers: sealAnswers(dataKeys, 'submissions.answers', id, answers),
      policyVersion: catalogue().policy.version,
      createdAt: now,
      touchedAt: now,
    })
    .returning();
  if (!row) throw new Error('start-submission: nothing was written');
  return row;
}

/** A proposal that comes whole, from a program. */
export interface WholeSubmission {
  id: string;
  written: Written & { email: string };
  caisse: string;
  consent: { version: string; text: string };
  /** What makes it the same proposal sent twice, and all that it says. */
  once: string;
  content: string;
  /** How many proposals a mailbox may make. */
  limit: Limit;
}

export type Receiving =
  | { outcome: 'created'; submission: SubmissionRow; messages: string[] }
  | { outcome: 'repeated' | 'key-reused'; submission: SubmissionRow }
  | { outcome: 'too-many'; retryAfter: number }
  | { outcome: 'refused'; refusal: Extract<Acted, { ok: false }> };

/** Takes back what the transaction has written, and says why. */
class NotReceived extends Error {
  receiving: Receiving;
  constructor(receiving: Receiving) {
    super(receiving.outcome);
    this.receiving = receiving;
  }
}

/**
 * Stores a proposal that comes whole, sent, with its history and its messages: all of it or nothing.
 * The same one again finds the first, however many come at once.
 */
export async function receiveSubmission(
  world: Deciding & { database: Database },
  whole: WholeSubmission,
): Promise<Receiving> {
  try {
    return await inTransaction(world.database, (statements) => receive(world, statements, whole));
  } catch (error) {
    if (error instanceof NotReceived) return error.receiving;
    throw error;
  }
}

async function receive(
  world: Deciding,
  statements: Statements,
  { id, written, caisse, consent, once, content, limit }: WholeSubmission,
): Promise<Receiving> {
  const { signingSecret, clock, catalogue } = world;
  const idempotencyKey = keyedDigest(signingSecret, 'submission once', once);
  const fingerprint = keyedDigest(signingSecret, 'submission content', content);
  const now = clock.now();
  const inserted = await statements
    .insert(submissions)
    .values({
      id,
      status: 'draft',
      statusSince: now,
      idempotencyKey,
      fingerprint,
      policyVersion: catalogue().policy.version,
      createdAt: now,
      touchedAt: now,
    })
    // Where another is being written at this moment, this waits for its end.
    .onConflictDoNothing({ target: submissions.idempotencyKey })
    .returning({ id: submissions.id });
  if (inserted.length === 0) return earlier(statements, idempotencyKey, fingerprint);
  const counted = await hit(statements, limit, clock.machineNow());
  if (!counted.ok) throw new NotReceived({ outcome: 'too-many', retryAfter: counted.retryAfter });
  const acted = await actIn(world, statements, {
    id,
    command: { kind: 'send', caisse },
    actor: { role: 'promoter' },
    written,
    consent,
  });
  if (!acted.ok) throw new NotReceived({ outcome: 'refused', refusal: acted });
  return { outcome: 'created', submission: acted.submission, messages: acted.messages };
}

async function earlier(
  statements: Statements,
  idempotencyKey: string,
  fingerprint: string,
): Promise<Receiving> {
  const [submission] = await statements
    .select()
    .from(submissions)
    .where(eq(submissions.idempotencyKey, idempotencyKey));
  if (!submission) throw new Error('start-submission: a proposal in conflict is not there');
  const same = submission.fingerprint === fingerprint;
  return { outcome: same ? 'repeated' : 'key-reused', submission };
}
