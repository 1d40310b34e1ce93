import { and, eq, sql } from 'drizzle-orm';
import { canonical } from '../../../src/alerts/canonical.ts';
import { followingOf } from '../../../src/alerts/following.ts';
import type { AlertForm } from '../../../src/alerts/form.ts';
import type { AlertStatus } from '../../../src/alerts/status.ts';
import { alerts } from '../../database/tables.ts';
import { addressHash } from '../address-hash.ts';
import type { Statements } from '../database.ts';
import { keyedDigest, keyedId } from '../hashing.ts';
import { queueMessage } from '../offers/queue-message.ts';
import type { Limit } from '../rate-limits.ts';
import { hitOrUndo, type TooMany, unlessTooMany } from '../too-many.ts';
import type { World } from '../world.ts';
import { sealEmail } from './sealed-email.ts';

type SavingWorld = Pick<World, 'database' | 'dataKeys' | 'signingSecret'>;

/** An alert on its way to the store. */
export interface NewAlert {
  form: AlertForm;
  /** The id of the message that asks to confirm the address. */
  messageId: string;
  now: Date;
  machineNow: Date;
  /** The day in Québec: the same one without a key, the same day, is the same one. */
  today: string;
  consent: { version: string; text: string };
  policyVersion: string;
  /** How many may ask one mailbox. */
  limit: Limit;
}

interface Saved {
  outcome: 'created' | 'repeated' | 'key-reused';
  id: string;
  status: AlertStatus;
}

export type Saving = Saved | TooMany;

/**
 * Writes an alert and its outgoing message: both or none. The same one sent again finds the first,
 * however many come at once. One that was stopped begins anew, but not under a key: whoever has the links
 * of the first would hold what is asked for somebody else's address.
 */
export function saveAlert(world: SavingWorld, alert: NewAlert): Promise<Saving> {
  return unlessTooMany(world.database, (statements) => save(world, statements, alert));
}

async function save(
  { dataKeys, signingSecret }: SavingWorld,
  statements: Statements,
  { form, messageId, now, machineNow, today, consent, policyVersion, limit }: NewAlert,
): Promise<Saved> {
  const content = `${form.email.toLowerCase()} ${canonical(form)}`;
  const key = form.idempotencyKey;
  const once = key === undefined ? `day ${today} ${content}` : `key ${key}`;
  const id = keyedId(signingSecret, 'alert', once);
  const fingerprint = keyedDigest(signingSecret, 'alert content', content);
  const columns = {
    status: 'unconfirmed' as const,
    statusSince: now,
    following: followingOf(form),
    weekly: form.rhythm.includes('weekly'),
    closing: form.rhythm.includes('closing'),
    email: sealEmail(dataKeys, id, form.email),
    addressHash: addressHash(signingSecret, form.email),
    fingerprint,
    sentFor: null,
    wantedAt: null,
    askedAt: null,
    consentVersion: consent.version,
    consentText: consent.text,
    policyVersion,
    receivedAt: now,
    confirmedAt: null,
  };
  // Counted whether it is new or not: else who is refused, and who is not, would tell what had come before.
  if (key === undefined) await hitOrUndo(statements, limit, machineNow);
  const written = await statements
    .insert(alerts)
    .values({ id, ...columns })
    .onConflictDoUpdate({
      target: alerts.id,
      set: columns,
      setWhere: and(eq(alerts.status, 'stopped'), sql`${key === undefined}`),
    })
    .returning({ id: alerts.id });
  if (written.length === 0) return earlier(statements, id, fingerprint);
  if (key !== undefined) await hitOrUndo(statements, limit, machineNow);
  const kind = 'alert-confirmation';
  const message = {
    id: messageId,
    kind,
    once: `${kind} ${id} ${messageId}`,
    about: { alert: id },
  } as const;
  await queueMessage(statements, message, { now, machineNow });
  return { outcome: 'created', id, status: 'unconfirmed' };
}

async function earlier(statements: Statements, id: string, fingerprint: string): Promise<Saved> {
  const [found] = await statements
    .select({ status: alerts.status, fingerprint: alerts.fingerprint })
    .from(alerts)
    .where(eq(alerts.id, id));
  if (!found) throw new Error('save-alert: one in conflict is not there');
  const outcome = found.fingerprint === fingerprint ? 'repeated' : 'key-reused';
  return { outcome, id, status: found.status };
}
