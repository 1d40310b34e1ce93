import type { CounterForm } from '../../../src/offers/space/counter-form.ts';
import { inTransaction, type Statements } from '../database.ts';
import { mailboxLimit } from '../mailbox-limit.ts';
import { actIn } from '../offers/act.ts';
import { queueMessage } from '../offers/queue-message.ts';
import { writeOffer } from '../offers/write-offer.ts';
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
  | { outcome: 'key-reused'; id: string; messages: string[] }
  /** That mailbox has been asked to confirm many offers already. */
  | { outcome: 'too-many' };

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
  const { clock, catalogue, newId } = world;
  const { policy } = catalogue();
  const id = newId();
  const moment = { now: clock.now(), machineNow: clock.machineNow() };
  if (giver.email !== undefined) {
    const limit = mailboxLimit(world, giver.email);
    const counted = await hit(statements, limit, moment.machineNow);
    if (!counted.ok) return { outcome: 'too-many' };
  }
  const actor = { role: 'team', of: caisse, inNameOf: 'giver' } as const;
  const written = await writeOffer(world, statements, {
    id,
    to: { project, need, caisse },
    source: 'counter',
    quantity,
    giver,
    once: `counter ${caisse} ${key}`,
    content: content({ project, need, quantity, giver }),
    consent: policy.offers.consent,
    policyVersion: policy.version,
    actor,
    now: moment.now,
  });
  if (written.outcome !== 'created') return { ...written, messages: [] };
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
