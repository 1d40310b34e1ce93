import { eq } from 'drizzle-orm';
import type { CounterForm } from '../../../src/offers/space/counter-form.ts';
import { offerHistory, offers } from '../../database/tables.ts';
import { addressHash } from '../address-hash.ts';
import { inTransaction, type Statements } from '../database.ts';
import { keyedDigest } from '../hashing.ts';
import { actIn } from '../offers/act.ts';
import { sealContact } from '../offers/contact.ts';
import { queueMessage } from '../offers/queue-message.ts';
import { hit } from '../rate-limits.ts';
import type { World } from '../world.ts';

type SavingWorld = Pick<
  World,
  'database' | 'catalogue' | 'clock' | 'signingSecret' | 'dataKeys' | 'newId'
>;

/** What became of an offer taken down at a counter. `messages` are the ids of those to send now. */
export type CounterSaving =
  | { outcome: 'created' | 'repeated'; id: string; messages: string[] }
  /** The same page was sent before, with something else in it. */
  | { outcome: 'key-reused'; id: string }
  /** That mailbox has been asked to confirm many offers already. */
  | { outcome: 'too-many' };

// The same as for the public form: no mailbox is flooded.
const TO_ONE_MAILBOX = { most: 20, seconds: 3600 };

/**
 * Writes an offer that a caisse's team took down. With an e-mail address, a message asks to confirm
 * it, as for any other; without one, the team answers for the person who is there.
 */
export function saveCounterOffer(
  world: SavingWorld,
  caisse: string,
  form: CounterForm,
): Promise<CounterSaving> {
  return inTransaction(world.database, (statements) => save(world, statements, caisse, form));
}

async function save(
  world: SavingWorld,
  statements: Statements,
  caisse: string,
  { project, need, quantity, giver, key }: CounterForm,
): Promise<CounterSaving> {
  const { signingSecret, dataKeys, clock, catalogue, newId } = world;
  const { policy } = catalogue();
  const { consent } = policy.offers;
  const id = newId();
  const moment = { now: clock.now(), machineNow: clock.machineNow() };
  const hashed = (purpose: string, text: string) => keyedDigest(signingSecret, purpose, text);
  const idempotencyKey = hashed('offer once', `counter ${caisse} ${key}`);
  const fingerprint = hashed('offer content', content({ project, need, quantity, giver }));
  if (giver.email !== undefined) {
    const bucket = `mailbox ${hashed('mailbox', giver.email.toLowerCase())}`;
    const counted = await hit(statements, { bucket, ...TO_ONE_MAILBOX }, moment.machineNow);
    if (!counted.ok) return { outcome: 'too-many' };
  }
  const inserted = await statements
    .insert(offers)
    .values({
      id,
      project,
      need,
      caisse: project === undefined ? caisse : undefined,
      source: 'counter',
      quantity,
      status: 'unconfirmed',
      statusSince: moment.now,
      contact: sealContact(dataKeys, id, giver),
      addressHash: giver.email === undefined ? undefined : addressHash(signingSecret, giver.email),
      idempotencyKey,
      fingerprint,
      consentVersion: consent.version,
      consentText: consent.text,
      policyVersion: policy.version,
      receivedAt: moment.now,
    })
    // Where another is being written at this moment, this waits for its end.
    .onConflictDoNothing({ target: offers.idempotencyKey })
    .returning({ id: offers.id });
  if (inserted.length === 0) return earlier(statements, idempotencyKey, fingerprint);
  const actor = { role: 'team', of: caisse, inNameOf: 'giver' } as const;
  await statements.insert(offerHistory).values({
    offerId: id,
    at: moment.now,
    actor: actor.role,
    actorOf: actor.of,
    inNameOf: actor.inNameOf,
    toStatus: 'unconfirmed',
    quantity,
  });
  if (giver.email !== undefined) {
    const kind = 'offer-confirmation';
    const message = await queueMessage(
      statements,
      { kind, offerId: id, once: `${kind} ${id}` },
      moment,
    );
    return { outcome: 'created', id, messages: message ? [message] : [] };
  }
  const acted = await actIn(world, statements, {
    offerId: id,
    command: { kind: 'confirm' },
    actor,
  });
  if (!acted.ok) throw new Error(`save-counter-offer: a new offer is not confirmed: ${acted.code}`);
  return { outcome: 'created', id, messages: acted.messages };
}

/** What the offer says, always written in the same way. */
function content({ project, need, quantity, giver }: Omit<CounterForm, 'key'>): string {
  const { name, organisation, phone, email, message, availability } = giver;
  const texts = [project, need, name, organisation, phone, email, message, availability];
  return JSON.stringify([quantity, ...texts.map((text) => text ?? null)]);
}

async function earlier(
  statements: Statements,
  idempotencyKey: string,
  fingerprint: string,
): Promise<CounterSaving> {
  const [found] = await statements
    .select({ id: offers.id, fingerprint: offers.fingerprint })
    .from(offers)
    .where(eq(offers.idempotencyKey, idempotencyKey));
  if (!found) throw new Error('save-counter-offer: an offer in conflict is not there');
  return found.fingerprint === fingerprint
    ? { outcome: 'repeated', id: found.id, messages: [] }
    : { outcome: 'key-reused', id: found.id };
}
