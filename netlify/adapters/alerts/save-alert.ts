import { and, eq, sql } from 'drizzle-orm';
import { canonical } from '../../../src/alerts/canonical.ts';
import { followingOf } from '../../../src/alerts/following.ts';
import type { AlertForm } from '../../../src/alerts/form.ts';
import type { AlertStatus } from '../../../src/alerts/status.ts';
import { alerts } from '../../database/tables.ts';
import { addressHash } from '../address-hash.ts';
import type { Statements } from '../database.ts';
import { keyedDigest, keyedId } from '../hashing.ts';
import type { Limit } from '../rate-limits.ts';
import { type SavedUnconfirmed, saveUnconfirmed } from '../save-unconfirmed.ts';
import { type TooMany, unlessTooMany } from '../too-many.ts';
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

export type Saving = SavedUnconfirmed<AlertStatus> | TooMany;

/** Writes an alert and its outgoing message: both or none. */
export function saveAlert(world: SavingWorld, alert: NewAlert): Promise<Saving> {
  return unlessTooMany(world.database, (statements) => save(world, statements, alert));
}

async function save(
  { dataKeys, signingSecret }: SavingWorld,
  statements: Statements,
  { form, messageId, now, machineNow, today, consent, policyVersion, limit }: NewAlert,
): Promise<SavedUnconfirmed<AlertStatus>> {
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
  return saveUnconfirmed<AlertStatus>(statements, {
    id,
    fingerprint,
    idempotencyKey: key,
    limit,
    moment: { now, machineNow },
    message: { id: messageId, kind: 'alert-confirmation', about: { alert: id } },
    async write(anew) {
      const written = await statements
        .insert(alerts)
        .values({ id, ...columns })
        .onConflictDoUpdate({
          target: alerts.id,
          set: columns,
          setWhere: and(eq(alerts.status, 'stopped'), sql`${anew}`),
        })
        .returning({ id: alerts.id });
      return written.length > 0;
    },
    async earlier() {
      const [found] = await statements
        .select({ status: alerts.status, fingerprint: alerts.fingerprint })
        .from(alerts)
        .where(eq(alerts.id, id));
      return found;
    },
  });
}
