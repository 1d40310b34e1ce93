import { and, eq, getTableColumns, isNull, type SQL, sql } from 'drizzle-orm';
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
 * Whether another offer, not erased, still counts the giver of this one, in its project or elsewhere on
 * the site. Without it, a giver who helped three times would become three givers once erased.
 */
function countedIn(offerId: string): SQL {
  const mine = sql`(SELECT address_hash, project FROM ${offers} WHERE id = ${offerId})`;
  return sql`(
    SELECT CASE bool_or(kept.project = mine.project)
      WHEN true THEN 'project' WHEN false THEN 'site' END
    FROM ${offers} kept JOIN ${mine} mine ON kept.address_hash = mine.address_hash
    WHERE kept.id <> ${offerId} AND kept.status = 'delivered' AND kept.erased_at IS NULL)`;
}

/** Erases the offers of one giver one after the other: each looks at which others are left. */
async function holdGiver(statements: Statements, offerId: string): Promise<void> {
  await statements.execute(sql`
    SELECT pg_advisory_xact_lock(hashtextextended('giver ' || address_hash, 0))
    FROM ${offers} WHERE id = ${offerId} AND address_hash IS NOT NULL`);
}

/**
 * Erases all that an offer says of a person. What was offered, accepted and delivered stays, and its
 * history, and how many have given: counts are as true after as before.
 *
 * @param statements of a transaction
 * @param seen the offer as it was when its erasure was decided; one that has moved on is left
 * @returns whether it was erased now
 */
export async function eraseOffer(
  statements: Statements,
  seen: Pick<OfferRow, 'id' | 'status' | 'statusSince'>,
  now: Date,
): Promise<boolean> {
  await holdGiver(statements, seen.id);
  const rows = await statements
    .update(offers)
    .set({ ...erased, giverCountedIn: countedIn(seen.id), erasedAt: now })
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
