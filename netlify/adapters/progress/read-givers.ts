import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { offers } from '../../database/tables.ts';
import type { Statements } from '../database.ts';

const row = z.object({ project: z.string(), givers: z.number() });

/**
 * How many people and organisations each project has received something from. Whoever gave twice
 * counts once, as long as their address is kept.
 */
export async function readGivers(
  statements: Pick<Statements, 'execute'>,
): Promise<Map<string, number>> {
  const { rows } = await statements.execute(sql`
    SELECT project, count(DISTINCT coalesce(address_hash, id::text))::float8 AS givers
    FROM ${offers} WHERE project IS NOT NULL AND status = 'delivered' GROUP BY project`);
  return new Map(
    z
      .array(row)
      .parse(rows)
      .map(({ project, givers }) => [project, givers]),
  );
}
