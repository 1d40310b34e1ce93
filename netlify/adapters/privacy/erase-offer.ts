import { and, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import { erasedBy } from '../../../src/privacy/register.ts';
import { type OfferRow, offers } from '../../database/tables.ts';
import type { Statements } from '../database.ts';

const columns = Object.entries(getTableColumns(offers));

/** The field of an offer's row that a column of the register is. */
function fieldOf(column: string): string {
  const found = columns.find(([, { name }]) => `offers.${name}` === column);
  if (!found)
    throw new Error(`erase-offer: the register erases ${column}, which offers do not have`);
  return found[0];
}

const ofOffers = (how: 'emptied' | 'replaced') =>
  erasedBy(how)
    .flatMap((each) => each.columns)
    .filter((name) => name.startsWith('offers.'))
    .map(fieldOf);

/** What the register empties, and what it replaces by something that says nothing. */
const erased = Object.fromEntries([
  ...ofOffers('emptied').map((field) => [field, null]),
  ...ofOffers('replaced').map((field) => [field, sql`'erased ' || ${offers.id}`]),
]);

/**
 * Erases all that an offer says of a person. What was offered, accepted and delivered stays, and its
 * history: counts are as true after as before.
 *
 * @param seen the offer as it was when its erasure was decided; one that has moved on is left
 * @returns whether it was erased now
 */
export async function eraseOffer(
  statements: Statements,
  seen: Pick<OfferRow, 'id' | 'status' | 'statusSince'>,
  now: Date,
): Promise<boolean> {
  const rows = await statements
    .update(offers)
    .set({ ...erased, erasedAt: now })
    .where(
      and(
        eq(offers.id, seen.id),
        eq(offers.status, seen.status),
        eq(offers.statusSince, seen.statusSince),
        isNull(offers.erasedAt),
      ),
    )
    .returning({ id: offers.id });
  return rows.length > 0;
}
