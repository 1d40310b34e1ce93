import { eq } from 'drizzle-orm';
import { isReminder } from '../../src/letters/kinds.ts';
import { projectIn } from '../../src/model/catalogue.ts';
import { outbox, suppressions, unsubscribes } from '../database/tables.ts';
import { addressHash } from './address-hash.ts';
import { openAddress } from './compose/sealed-address.ts';
import type { Statements } from './database.ts';
import type { SuppressionReason } from './may-receive.ts';
import { findOffer } from './offers/find-offer.ts';
import type { World } from './world.ts';

/** Stops the reminders of an address. Stopped twice, they are stopped. */
export async function stopReminders(database: Statements, hash: string, at: Date): Promise<void> {
  await database.insert(unsubscribes).values({ addressHash: hash, at }).onConflictDoNothing();
}

/** Lets reminders go to an address again. */
export async function resumeReminders(database: Statements, hash: string): Promise<void> {
  await database.delete(unsubscribes).where(eq(unsubscribes.addressHash, hash));
}

/** Remembers that mail no longer goes to an address. What is known first is kept. */
export async function suppress(
  database: Statements,
  hash: string,
  reason: SuppressionReason,
  at: Date,
): Promise<void> {
  await database
    .insert(suppressions)
    .values({ addressHash: hash, reason, at })
    .onConflictDoNothing();
}

type Finding = Pick<World, 'database' | 'catalogue' | 'signingSecret' | 'ageIdentity'>;

/**
 * The address that a reminder went to, by its hash; nothing where the reminder or its project is no
 * more, or where the message was no reminder.
 */
export async function remindedAddress(
  { database, catalogue, signingSecret, ageIdentity }: Finding,
  messageId: string,
): Promise<string | undefined> {
  const [message] = await database.select().from(outbox).where(eq(outbox.id, messageId));
  if (!message || !isReminder(message.kind)) return undefined;
  const offer = message.offerId === null ? undefined : await findOffer(database, message.offerId);
  const slug = offer?.project ?? message.about?.project;
  const project = projectIn(catalogue(), slug);
  if (!project) return undefined;
  const opened = await openAddress(project.promoter.contact, ageIdentity);
  return opened.ok ? addressHash(signingSecret, opened.address) : undefined;
}
