import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { offers } from '../../database/tables.ts';
import type { Statements } from '../database.ts';

/** From how many people and organisations something has come. */
export interface Givers {
  byProject: Map<string, number>;
  /** Whoever helped two projects counts once. */
  all: number;
}

const row = z.object({ project: z.string().nullable(), givers: z.number() });

/**
 * From how many people and organisations something has come, to each project and to all. Whoever gave
 * twice counts once, also after their address is erased: the erasure leaves word of who is still counted.
 */
export async function readGivers(statements: Pick<Statements, 'execute'>): Promise<Givers> {
  const { rows } = await statements.execute(sql`
    SELECT project, (count(DISTINCT address_hash) + count(*) FILTER (
      WHERE address_hash IS NULL AND giver_counted_in IS DISTINCT FROM 'project'))::float8 AS givers
    FROM ${offers} WHERE project IS NOT NULL AND status = 'delivered' GROUP BY project
    UNION ALL
    SELECT NULL, (count(DISTINCT address_hash) + count(*) FILTER (
      WHERE address_hash IS NULL AND giver_counted_in IS NULL))::float8
    FROM ${offers} WHERE project IS NOT NULL AND status = 'delivered'`);
  const found = z.array(row).parse(rows);
  return {
    byProject: new Map(
      found.flatMap(({ project, givers }) =>
        project === null ? [] : [[project, givers] as const],
      ),
    ),
    all: found.find(({ project }) => project === null)?.givers ?? 0,
  };
}
