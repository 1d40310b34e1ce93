import { eq } from 'drizzle-orm';
import type { Answers } from '../../../src/submissions/form/answers.ts';
import type { SubmissionCommand } from '../../../src/submissions/life/command.ts';
import { decide, type SubmissionRefusal } from '../../../src/submissions/life/decide.ts';
import type { SubmissionActor } from '../../../src/submissions/life/role.ts';
import { deciders } from '../../../src/submissions/life/who-decides.ts';
import { type SubmissionRow, submissions } from '../../database/tables.ts';
import { addressHash } from '../address-hash.ts';
import { type Database, inTransaction, type Statements } from '../database.ts';
import type { World } from '../world.ts';
import { submissionOf } from './find-submission.ts';
import { freeSlug } from './free-slug.ts';
import { record } from './record.ts';
import { reviewFor, takesProposals } from './review-of.ts';
import { openAnswers, sealAnswers, sealText } from './sealed-columns.ts';

/** What deciding about a proposal needs of the world. */
export type Deciding = Pick<World, 'catalogue' | 'clock' | 'dataKeys' | 'signingSecret'> & {
  database: Database;
};

/** A command on a proposal, and who gives it. */
export interface Act {
  id: string;
  command: SubmissionCommand;
  actor: SubmissionActor;
  /** What the team writes to the promoter. */
  note?: string;
  /** What is typed now, where the promoter saves or sends. */
  written?: Written;
  /** Whether something in it stops a publication by the criteria in force. */
  stopped?: boolean;
  /** What was agreed to, where it is sent. */
  consent?: { version: string; text: string };
}

/** What a promoter types. */
export interface Written {
  answers: Answers;
  /** The promoter's address, where one was typed that is one. */
  email?: string;
  title?: string;
}

/** What became of a command. `messages` are the ids of those to send now. */
export type Acted =
  | { ok: true; submission: SubmissionRow; messages: string[] }
  | { ok: false; code: 'UNKNOWN_SUBMISSION' }
  | ({ ok: false; submission: SubmissionRow } & SubmissionRefusal);

/**
 * Does a command on a proposal: the decision, its line of history and its messages in one
 * transaction, while nobody else decides about it.
 */
export function act(world: Deciding, wanted: Act): Promise<Acted> {
  return inTransaction(world.database, (statements) => actIn(world, statements, wanted));
}

/** The same within a transaction that does more. */
export async function actIn(
  world: Omit<Deciding, 'database'>,
  statements: Statements,
  { id, command, actor, note, written, stopped = false, consent }: Act,
): Promise<Acted> {
  const { clock, dataKeys } = world;
  const catalogue = world.catalogue();
  const moment = { now: clock.now(), machineNow: clock.machineNow() };
  const [row] = await statements
    .select()
    .from(submissions)
    .where(eq(submissions.id, id))
    .for('update');
  if (!row) return { ok: false, code: 'UNKNOWN_SUBMISSION' };
  const sends = ['send', 'resend', 'let-through'].includes(command.kind);
  const isFirst = sends && row.receivedAt === null;
  const typed = written && {
    ...columnsOf(world, row, written, sends),
    // Changes to a published project are told against what is published, however often they are sent.
    ...(command.kind === 'resend' && row.changes === null && previousOf(dataKeys, row)),
  };
  // Another address is nobody's own yet.
  const before = { ...submissionOf(row), ...(typed?.confirmedAt === null && { confirmed: false }) };
  const caisse = 'caisse' in command ? command.caisse : row.caisse;
  const decision = decide(before, command, {
    role: actor.role,
    deciders: deciders(reviewFor(catalogue, row.caisse)),
    stopped,
    takesProposals: (slug) => takesProposals(catalogue, slug),
  });
  if (!decision.ok) return { ...decision, submission: row };
  return {
    ok: true,
    ...(await record(
      statements,
      {
        row,
        before,
        command,
        actor,
        next: decision.next,
        note: note && sealText(dataKeys, 'submission_history.note', id, note),
        policyVersion: catalogue.policy.version,
        // Those who are told are those who decide where it now is.
        review: reviewFor(catalogue, caisse),
        columns: {
          ...typed,
          ...(isFirst && {
            slug: row.changes ?? (await freeSlug(statements, catalogue, written?.title ?? '')),
            consentVersion: consent?.version,
            consentText: consent?.text,
            receivedAt: moment.now,
          }),
        },
      },
      moment,
    )),
  };
}

/** What was sent before, for those who decide to see what has changed. */
function previousOf(
  dataKeys: Deciding['dataKeys'],
  { id, sentAnswers }: SubmissionRow,
): Partial<SubmissionRow> {
  const sent = openAnswers(dataKeys, 'submissions.sent_answers', id, sentAnswers);
  if (!sent) return {};
  return { previousAnswers: sealAnswers(dataKeys, 'submissions.previous_answers', id, sent) };
}

/** What a promoter typed, as its columns keep it. Another address is to be confirmed anew. */
function columnsOf(
  { dataKeys, signingSecret }: Pick<Deciding, 'dataKeys' | 'signingSecret'>,
  { id, status, addressHash: known }: SubmissionRow,
  { answers, email }: Written,
  sends: boolean,
): Partial<SubmissionRow> {
  const sealed = {
    answers: sealAnswers(dataKeys, 'submissions.answers', id, answers),
    ...(sends && {
      sentAnswers: sealAnswers(dataKeys, 'submissions.sent_answers', id, answers),
    }),
  };
  // Once it was sent, another address counts from when it is sent anew: until then whoever decides
  // writes to the one that was confirmed.
  if (email === undefined || (!sends && status !== 'draft')) return sealed;
  const hash = addressHash(signingSecret, email);
  return {
    ...sealed,
    email: sealText(dataKeys, 'submissions.email', id, email),
    addressHash: hash,
    ...(hash !== known && { confirmedAt: null }),
  };
}
