import { and, eq, isNotNull, not, or, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { type OfferRow, offers } from '../../database/tables.ts';
import { addressHash } from '../address-hash.ts';
import { isOutdated } from '../contact-cipher.ts';
import { openContact, readNote, sealContact, sealNote } from '../offers/contact.ts';
import type { World } from '../world.ts';
import type { Budget } from './budget.ts';
import { offersInBatches } from './each-offer.ts';
import { leftWith, rewriteSubmissions } from './rewrite-submissions.ts';

export type RewritingWorld = Pick<World, 'database' | 'dataKeys' | 'signingSecret' | 'log'>;

/** At most so many ids are told of those that no key opens. */
const TOLD = 20;

/**
 * Writes anew with the current key what an older one wrote, and the hash of its address with the
 * current secret. Tells in the log, as long as an older key is set, what it still has, so that one
 * knows when it can be removed.
 */
export async function rewriteContacts(world: RewritingWorld, budget: Budget): Promise<void> {
  const { database, dataKeys, log } = world;
  const { current, byId } = dataKeys;
  const unreadable: string[] = [];
  const old = or(byOther(offers.contact, current.id), byOther(offers.note, current.id));
  let done = 0;
  let isWhole = true;
  for await (const rows of offersInBatches(database, old, budget)) {
    for (const row of rows) {
      const rewritten = rewrite(world, row);
      if (!rewritten) unreadable.push(row.id);
      else done += await store(world, row, rewritten);
    }
  }
  const proposed = await rewriteSubmissions(world, budget);
  done += proposed.done;
  unreadable.push(...proposed.unreadable);
  if (budget.isSpent()) isWhole = false;
  for (const id of unreadable.slice(0, TOLD)) log('CONTACT_NOT_OPENED', { id });
  if (done > 0 || unreadable.length > 0) {
    log('CONTACTS_REWRITTEN', { done, unreadable: unreadable.length, key: current.id });
  }
  for (const id of byId.keys()) {
    if (id === current.id) continue;
    const offered = or(byKey(offers.contact, id), byKey(offers.note, id));
    const left = (await database.$count(offers, offered)) + (await leftWith(world, id));
    log(left === 0 && isWhole ? 'OLD_KEY_CAN_GO' : 'OLD_KEY_STILL_NEEDED', { key: id, left });
  }
}

const byKey = (column: AnyPgColumn, id: string) => sql`${column} LIKE ${`${id}.%`}`;
const byOther = (column: AnyPgColumn, id: string) => and(isNotNull(column), not(byKey(column, id)));

type Rewritten = Partial<Pick<OfferRow, 'contact' | 'note' | 'addressHash'>>;

/** What an offer holds, written with the current key; nothing where no key opens it. */
function rewrite(
  { dataKeys, signingSecret }: RewritingWorld,
  row: OfferRow,
): Rewritten | undefined {
  const { id, contact, note } = row;
  const written: Rewritten = {};
  if (contact !== null && isOutdated(dataKeys, contact)) {
    const opened = openContact(dataKeys, row);
    if (!opened.ok) return undefined;
    const { email } = opened.giver;
    written.contact = sealContact(dataKeys, id, opened.giver);
    if (email !== undefined) written.addressHash = addressHash(signingSecret, email);
  }
  if (note !== null && isOutdated(dataKeys, note)) {
    const opened = readNote(dataKeys, { id, note });
    if (!opened.ok) return undefined;
    written.note = sealNote(dataKeys, id, opened.text);
  }
  return written;
}

/** Stores what was written anew, unless the row was changed or erased in the meantime. */
async function store(
  { database }: RewritingWorld,
  { id, contact, note }: OfferRow,
  rewritten: Rewritten,
): Promise<number> {
  const same = (column: AnyPgColumn, value: string | null) =>
    sql`${column} IS NOT DISTINCT FROM ${value}`;
  const rows = await database
    .update(offers)
    .set(rewritten)
    .where(and(eq(offers.id, id), same(offers.contact, contact), same(offers.note, note)))
    .returning({ id: offers.id });
  return rows.length;
}
