import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Living, living } from '../../../src/endorsements/by-place.ts';
import { endorsements, submissions } from '../../database/tables.ts';
import type { Statements } from '../database.ts';

type Reading = Pick<Statements, 'execute'>;

const row = living.extend({ subject: z.string() });

/** Endorsements, each with its project's slug: its own, or that of the proposal once it is published. */
export const withSlug = sql`(
  SELECT e.*, coalesce(e.project, s.slug) AS slug
  FROM ${endorsements} e LEFT JOIN ${submissions} s
    ON s.id = e.submission AND s.status = 'published' AND s.changes IS NULL
)`;

/**
 * Who wants each published project, by where they live. What was said of a proposal counts for the
 * project that it has become. Whoever says it twice counts once, where they last said they live.
 *
 * @param project its slug; all of them without it
 */
export function readProjectEndorsements(
  statements: Reading,
  project?: string,
): Promise<Map<string, Living[]>> {
  const which =
    project === undefined
      ? sql`slug IS NOT NULL`
      : sql`(project = ${project} OR submission IN (
          SELECT id FROM ${submissions} WHERE slug = ${project} AND status = 'published' AND changes IS NULL
        ))`;
  return read(statements, sql`slug`, which);
}

/** Who wants each of some proposals, by where they live. */
export async function readProposalEndorsements(
  statements: Reading,
  ids: readonly string[],
): Promise<Map<string, Living[]>> {
  if (ids.length === 0) return new Map();
  return read(statements, sql`submission::text`, sql`submission IN ${ids}`);
}

async function read(statements: Reading, subject: SQL, which: SQL): Promise<Map<string, Living[]>> {
  const { rows } = await statements.execute(sql`
    SELECT subject, municipality, region, count(*)::float8 AS people
    FROM (
      SELECT DISTINCT ON (${subject}, address_hash) ${subject} AS subject, municipality, region
      FROM ${withSlug} e
      WHERE status = 'confirmed' AND ${which}
      ORDER BY ${subject}, address_hash, confirmed_at DESC, id
    ) people
    GROUP BY subject, municipality, region
    ORDER BY subject, municipality, region`);
  const found = new Map<string, Living[]>();
  for (const { subject: key, ...group } of z.array(row).parse(rows)) {
    found.set(key, [...(found.get(key) ?? []), group]);
  }
  return found;
}
