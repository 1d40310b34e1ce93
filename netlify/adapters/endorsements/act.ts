import { eq, inArray, type SQL, sql } from 'drizzle-orm';
import { decide, type EndorsementCommand } from '../../../src/endorsements/decide.ts';
import { type EndorsementRow, endorsements } from '../../database/tables.ts';
import { inTransaction, type Statements } from '../database.ts';
import { wantRebuild } from '../offers/touch-need.ts';
import { withSlug } from './read-endorsements.ts';
import { lookAt, nameOf, type SubjectWorld } from './subject.ts';

export type EndorsementActed =
  | { ok: true }
  | { ok: false; code: 'UNKNOWN_ENDORSEMENT' | 'NOTHING_CHANGES' | 'WITHDRAWN' | 'OVER' };

/** Confirms an endorsement, or takes it back with all that the same person said of the same thing. */
export function actOnEndorsement(
  world: SubjectWorld,
  id: string,
  command: EndorsementCommand,
): Promise<EndorsementActed> {
  return inTransaction(world.database, async (statements) => {
    const [row] = await statements
      .select()
      .from(endorsements)
      .where(eq(endorsements.id, id))
      .for('update');
    if (!row) return { ok: false, code: 'UNKNOWN_ENDORSEMENT' };
    const subject = await lookAt(world, nameOf(row));
    const decision = decide(row.status, command, subject?.takes ?? false);
    if (!decision.ok) return decision;
    const now = world.clock.now();
    if (decision.next === 'withdrawn') await withdraw(statements, row, now);
    else {
      await statements
        .update(endorsements)
        // From here on, who it is can only be recognised, no longer read.
        .set({ status: 'confirmed', statusSince: now, confirmedAt: now, email: null })
        .where(eq(endorsements.id, id));
    }
    await wantRebuild(statements, world.clock.machineNow());
    return { ok: true };
  });
}

const nobodys = { municipality: null, region: null, email: null, addressHash: null };

async function withdraw(statements: Statements, row: EndorsementRow, now: Date): Promise<void> {
  const { id, addressHash } = row;
  const same = addressHash === null ? [id] : await idsOf(statements, row, addressHash);
  await statements
    .update(endorsements)
    .set({ status: 'withdrawn', statusSince: now, fingerprint: null, ...nobodys })
    .where(inArray(endorsements.id, same));
}

/** All that an address said of a thing, before its publication and after. */
async function idsOf(
  statements: Statements,
  { id, project, submission }: EndorsementRow,
  addressHash: string,
): Promise<string[]> {
  const slug: SQL = sql`(SELECT slug FROM ${withSlug} own WHERE own.id = ${id})`;
  const { rows } = await statements.execute<{ id: string }>(sql`
    SELECT id FROM ${withSlug} e
    WHERE address_hash = ${addressHash}
      AND (slug = ${slug} OR project = ${project} OR submission = ${submission})`);
  return rows.map((each) => each.id);
}
