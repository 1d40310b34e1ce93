import { sql } from 'drizzle-orm';
import { type Catalogue, needIn, projectIn } from '../../../src/model/catalogue.ts';
import type { Room } from '../../../src/offers/life/room.ts';
import { progressOf } from '../../../src/offers/progress/need-progress.ts';
import type { Statements } from '../database.ts';
import { readSums } from '../progress/read-sums.ts';

/** A need of a project, by their names. */
export interface NeedName {
  project: string;
  need: string;
}

/** What counting places needs of the world. */
export interface Places {
  catalogue(): Catalogue;
}

/**
 * Holds a need until the end of the transaction: whoever else decides about its places waits. Held
 * before any of its offers is, so that two decisions never wait for each other.
 */
export async function holdNeed(statements: Statements, { project, need }: NeedName): Promise<void> {
  await statements.execute(
    sql`SELECT pg_advisory_xact_lock(hashtextextended(${`need ${project} ${need}`}, 0))`,
  );
}

/** The places of a need as they are now; nothing where the catalogue no longer has it. */
export async function roomOf(
  statements: Statements,
  catalogue: Catalogue,
  name: NeedName,
): Promise<Room | undefined> {
  const need = needIn(projectIn(catalogue, name.project), name.need);
  if (!need) return undefined;
  const sums = await readSums(statements, name);
  const { closed, ...progress } = progressOf(need, sums.get(name.project)?.get(name.need));
  return { ...progress, closed: closed !== null };
}
