import { and, isNotNull, not, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import {
  alerts,
  endorsements,
  invitations,
  submissionHistory,
  submissions,
} from '../../database/tables.ts';
import { addressHash } from '../address-hash.ts';
import { decrypt, encrypt } from '../contact-cipher.ts';
import type { World } from '../world.ts';
import type { Budget } from './budget.ts';

/** A column that holds encrypted texts: `place` is that of `sealed-columns.ts`. */
interface SealedColumn {
  table: PgTable;
  key: AnyPgColumn;
  /** Whose the text is: the row's own id, or the proposal's. */
  owner: AnyPgColumn;
  column: AnyPgColumn;
  place: string;
  /** Where the text is an address: what it is known by. */
  hash?: AnyPgColumn;
}

const ofSubmissions = { table: submissions, key: submissions.id, owner: submissions.id };

const columns: readonly SealedColumn[] = [
  { ...ofSubmissions, column: submissions.answers, place: 'submissions.answers' },
  { ...ofSubmissions, column: submissions.sentAnswers, place: 'submissions.sent_answers' },
  { ...ofSubmissions, column: submissions.draftAnswers, place: 'submissions.draft_answers' },
  {
    ...ofSubmissions,
    column: submissions.previousAnswers,
    place: 'submissions.previous_answers',
  },
  {
    ...ofSubmissions,
    column: submissions.email,
    place: 'submissions.email',
    hash: submissions.addressHash,
  },
  {
    table: submissionHistory,
    key: submissionHistory.id,
    owner: submissionHistory.submissionId,
    column: submissionHistory.note,
    place: 'submission_history.note',
  },
  {
    table: invitations,
    key: invitations.id,
    owner: invitations.id,
    column: invitations.label,
    place: 'invitations.label',
  },
  {
    table: endorsements,
    key: endorsements.id,
    owner: endorsements.id,
    column: endorsements.email,
    place: 'endorsements.email',
    hash: endorsements.addressHash,
  },
  {
    table: alerts,
    key: alerts.id,
    owner: alerts.id,
    column: alerts.email,
    place: 'alerts.email',
    hash: alerts.addressHash,
  },
];

const AT_ONCE = 100;

export type RewritingWorld = Pick<World, 'database' | 'dataKeys' | 'signingSecret'>;

/**
 * Writes anew with the current key what an older one wrote about proposals, endorsements and alerts,
 * and the hashes of their addresses with the current secret.
 *
 * @returns how many texts were written anew, and the ids of those that no key opens
 */
export async function rewriteSubmissions(
  { database, dataKeys, signingSecret }: RewritingWorld,
  budget: Budget,
): Promise<{ done: number; unreadable: string[] }> {
  let done = 0;
  const unreadable: string[] = [];
  for (const { table, key, owner, column, place, hash } of columns) {
    let after: SQL | undefined;
    while (!budget.isSpent()) {
      const rows = await database
        .select({ key: sql<string>`${key}::text`, owner: sql<string>`${owner}`, text: column })
        .from(table)
        .where(and(isNotNull(column), not(byKey(column, dataKeys.current.id)), after))
        .orderBy(sql`${key}::text`)
        .limit(AT_ONCE);
      const last = rows.at(-1);
      if (!last) break;
      for (const row of rows) {
        const text = String(row.text);
        const opened = decrypt(dataKeys, `${place} ${row.owner}`, text);
        if (!opened.ok) {
          unreadable.push(row.owner);
          continue;
        }
        const sealed = encrypt(dataKeys, `${place} ${row.owner}`, opened.text);
        const known = hash
          ? sql`, ${sql.identifier(hash.name)} = ${addressHash(signingSecret, opened.text)}`
          : sql``;
        const { rowCount } = await database.execute(
          sql`UPDATE ${table} SET ${sql.identifier(column.name)} = ${sealed}${known} WHERE ${key}::text = ${row.key} AND ${column} = ${text}`,
        );
        done += rowCount ?? 0;
      }
      after = sql`${key}::text > ${last.key}`;
    }
  }
  return { done, unreadable };
}

/** How many texts about proposals, endorsements and alerts a key has still written. */
export async function leftWith(
  { database }: Pick<World, 'database'>,
  keyId: string,
): Promise<number> {
  const counts = await Promise.all(
    columns.map(({ table, column }) => database.$count(table, byKey(column, keyId))),
  );
  return counts.reduce((total, count) => total + count, 0);
}

const byKey = (column: AnyPgColumn, id: string) => sql`${column} LIKE ${`${id}.%`}`;
