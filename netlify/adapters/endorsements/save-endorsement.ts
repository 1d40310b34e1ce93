import { and, eq, sql } from 'drizzle-orm';
import { canonical } from '../../../src/endorsements/canonical.ts';
import type { EndorsementForm } from '../../../src/endorsements/form.ts';
import type { EndorsementStatus } from '../../../src/endorsements/status.ts';
import { endorsements } from '../../database/tables.ts';
import { addressHash } from '../address-hash.ts';
import type { Statements } from '../database.ts';
import { keyedDigest, keyedId } from '../hashing.ts';
import { queueMessage } from '../offers/queue-message.ts';
import type { Limit } from '../rate-limits.ts';
import { hitOrUndo, type TooMany, unlessTooMany } from '../too-many.ts';
import type { World } from '../world.ts';
import { sealEmail } from './sealed-email.ts';
import { keyOf, type SubjectName } from './subject.ts';

type SavingWorld = Pick<World, 'database' | 'dataKeys' | 'signingSecret'>;

/** An endorsement on its way to the store. */
export interface NewEndorsement {
  form: EndorsementForm;
  name: SubjectName;
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

export type Saving =
  | { outcome: 'created' | 'repeated' | 'key-reused'; id: string; status: EndorsementStatus }
  | TooMany;

/**
 * Writes an endorsement and its outgoing message: both or none. The same one sent again finds the
 * first, however many come at once. One that was taken back begins anew, but not under a key: whoever has
 * the links of the first would hold what is said with somebody else's address.
 */
export async function saveEndorsement(
  world: SavingWorld,
  endorsement: NewEndorsement,
): Promise<Saving> {
  return unlessTooMany(world.database, (statements) => save(world, statements, endorsement));
}

async function save(
  { dataKeys, signingSecret }: SavingWorld,
  statements: Statements,
  endorsement: NewEndorsement,
): Promise<Exclude<Saving, TooMany>> {
  const { form, name, messageId, now, machineNow, today, consent, policyVersion } = endorsement;
  const subject = keyOf(name);
  const content = canonical(subject, form);
  const key = form.idempotencyKey;
  const once = key === undefined ? `day ${today} ${content}` : `key ${subject} ${key}`;
  const id = keyedId(signingSecret, 'endorsement', once);
  const fingerprint = keyedDigest(signingSecret, 'endorsement content', content);
  const columns = {
    status: 'unconfirmed' as const,
    statusSince: now,
    municipality: form.municipality,
    region: form.region,
    email: sealEmail(dataKeys, id, form.email),
    addressHash: addressHash(signingSecret, form.email),
    fingerprint,
    consentVersion: consent.version,
    consentText: consent.text,
    policyVersion,
    receivedAt: now,
    confirmedAt: null,
  };
  // Counted whether it is new or not: else who is refused, and who is not, would tell what had come before.
  if (key === undefined) await hitOrUndo(statements, endorsement.limit, machineNow);
  const written = await statements
    .insert(endorsements)
    .values({ id, project: name.project, submission: name.submission, ...columns })
    .onConflictDoUpdate({
      target: endorsements.id,
      set: columns,
      setWhere: and(eq(endorsements.status, 'withdrawn'), sql`${key === undefined}`),
    })
    .returning({ id: endorsements.id });
  if (written.length === 0) return earlier(statements, id, fingerprint);
  if (key !== undefined) await hitOrUndo(statements, endorsement.limit, machineNow);
  const kind = 'endorsement-confirmation';
  const message = {
    id: messageId,
    kind,
    once: `${kind} ${id} ${messageId}`,
    about: { endorsement: id },
  } as const;
  await queueMessage(statements, message, { now, machineNow });
  return { outcome: 'created', id, status: 'unconfirmed' };
}

async function earlier(
  statements: Statements,
  id: string,
  fingerprint: string,
): Promise<Exclude<Saving, TooMany>> {
  const [found] = await statements
    .select({ status: endorsements.status, fingerprint: endorsements.fingerprint })
    .from(endorsements)
    .where(eq(endorsements.id, id));
  if (!found) throw new Error('save-endorsement: one in conflict is not there');
  const outcome = found.fingerprint === fingerprint ? 'repeated' : 'key-reused';
  return { outcome, id, status: found.status };
}
