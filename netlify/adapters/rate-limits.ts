import { lt, sql } from 'drizzle-orm';
import { rateLimits } from '../database/tables.ts';
import type { Database, Statements } from './database.ts';
import { keyedDigest } from './hashing.ts';

/** At most so many hits of a bucket in a span of time. */
export interface Limit {
  bucket: string;
  most: number;
  /** The length of the span, in seconds. */
  seconds: number;
}

/** The limit of one thing of a kind, known in the table by a keyed hash only. */
export function limitOf(
  { signingSecret }: { signingSecret: string },
  kind: string,
  what: string,
  most: Omit<Limit, 'bucket'>,
): Limit {
  return { bucket: `${kind} ${keyedDigest(signingSecret, kind, what)}`, ...most };
}

export type Counted = { ok: true } | { ok: false; retryAfter: number };

/** Spans older than this serve nobody. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** Counts a hit, and tells whether it is one too many and after how many seconds to come back. */
export async function hit(
  database: Statements,
  { bucket, most, seconds }: Limit,
  now: Date,
): Promise<Counted> {
  const span = seconds * 1000;
  const spanStart = new Date(Math.floor(now.getTime() / span) * span);
  const [row] = await database
    .insert(rateLimits)
    .values({ bucket, spanStart, hits: 1 })
    .onConflictDoUpdate({
      target: [rateLimits.bucket, rateLimits.spanStart],
      set: { hits: sql`${rateLimits.hits} + 1` },
    })
    .returning({ hits: rateLimits.hits });
  if (!row) throw new Error('rate-limits: a hit was not counted');
  if (row.hits <= most) return { ok: true };
  return { ok: false, retryAfter: Math.ceil((spanStart.getTime() + span - now.getTime()) / 1000) };
}

/** Forgets the spans that are over. */
export async function forgetOldSpans(database: Database, now: Date): Promise<void> {
  await database
    .delete(rateLimits)
    .where(lt(rateLimits.spanStart, new Date(now.getTime() - KEPT_MS)));
}
