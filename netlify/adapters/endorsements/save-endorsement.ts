import { and, eq, sql } from 'drizzle-orm';
import { canonical } from '../../../src/endorsements/canonical.ts';
import type { EndorsementForm } from '../../../src/endorsements/form.ts';
import type { EndorsementStatus } from '../../../src/endorsements/status.ts';
import { endorsements } from '../../database/tables.ts';
import { addressHash } from '../address-hash.ts';
import type { Statements } from '../database.ts';
import { keyedDigest, keyedId } from '../hashing.ts';
import type { Limit } from '../rate-limits.ts';
import { type SavedUnconfirmed, saveUnconfirmed } from '../save-unconfirmed.ts';
import { type TooMany, unlessTooMany } from '../too-many.ts';
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

export type Saving = SavedUnconfirmed<EndorsementStatus> | TooMany;

/** Writes an endorsement and its outgoing message: both or none. */
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
): Promise<SavedUnconfirmed<EndorsementStatus>> {
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
  return saveUnconfirmed<EndorsementStatus>(statements, {
    id,
    fingerprint,
    idempotencyKey: key,
    limit: endorsement.limit,
    moment: { now, machineNow },
    message: { id: messageId, kind: 'endorsement-confirmation', about: { endorsement: id } },
    async write(anew) {
      const written = await statements
        .insert(endorsements)
        .values({ id, project: name.project, submission: name.submission, ...columns })
        .onConflictDoUpdate({
          target: endorsements.id,
          set: columns,
          setWhere: and(eq(endorsements.status, 'withdrawn'), sql`${anew}`),
        })
        .returning({ id: endorsements.id });
      return written.length > 0;
    },
    async earlier() {
      const [found] = await statements
        .select({ status: endorsements.status, fingerprint: endorsements.fingerprint })
        .from(endorsements)
        .where(eq(endorsements.id, id));
      return found;
    },
  });
}
