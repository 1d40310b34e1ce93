import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type LedgerDay, ledgerOf } from '../../../src/offers/progress/ledger.ts';
import { offerStatuses } from '../../../src/offers/status.ts';
import { coverages, offerHistory, offers } from '../../database/tables.ts';
import type { Statements } from '../database.ts';
import { type ByNeed, byNeed } from './read-sums.ts';

const row = z.object({
  project: z.string(),
  need: z.string(),
  /** Absent where it came from elsewhere. */
  offer: z.string().nullable(),
  at: z.coerce.date(),
  command: z.string().nullable(),
  status: z.enum(offerStatuses).nullable(),
  quantity: z.number(),
});

type Row = z.infer<typeof row>;

/** The public ledger of every need that has one. */
export async function readLedger(
  statements: Pick<Statements, 'execute'>,
): Promise<ByNeed<LedgerDay[]>> {
  const { rows } = await statements.execute(sql`
    SELECT o.project, o.need, o.id AS offer, h.at, h.command, h.to_status AS status,
      coalesce(h.quantity, o.quantity) AS quantity
    FROM ${offerHistory} h JOIN ${offers} o ON o.id = h.offer_id
    WHERE o.need IS NOT NULL AND o.confirmed_at IS NOT NULL
    ORDER BY h.id`);
  const { rows: added } = await statements.execute(sql`
    SELECT project, need, NULL AS offer, at, NULL AS command, NULL AS status, quantity
    FROM ${coverages} ORDER BY at`);
  return byNeed(z.array(row).parse([...rows, ...added]), ledgerOfRows);
}

function ledgerOfRows(rows: readonly Row[]): LedgerDay[] {
  const history = rows.flatMap(({ offer, at, command, status, quantity }) =>
    offer !== null && status !== null ? [{ offer, at, command, status, quantity }] : [],
  );
  return ledgerOf(
    history,
    rows.filter(({ offer }) => offer === null),
  );
}
