import { dayInQuebec } from '../../src/model/clock.ts';
import { errorCode } from '../adapters/log.ts';
import { mailboxLimit } from '../adapters/mailbox-limit.ts';
import { hitPlace } from '../adapters/place-limit.ts';
import type { Limit } from '../adapters/rate-limits.ts';
import type { TooMany } from '../adapters/too-many.ts';
import type { World } from '../adapters/world.ts';
import { afterwards, type Caller } from './afterwards.ts';
import { deliverNow, LONGEST_DELIVERY_MS } from './deliver-now.ts';
import { refuse } from './refuse.ts';
import { thank } from './thank.ts';

/** What is known of the moment in which a form is stored. */
export interface Sending {
  /** The id of the message that asks to confirm the address. */
  messageId: string;
  now: Date;
  machineNow: Date;
  /** The day in Québec. */
  today: string;
  /** How many may ask one mailbox. */
  limit: Limit;
}

/** What became of it. */
export type Stored =
  | { outcome: 'created' | 'repeated' | 'key-reused'; id: string; status: string }
  | TooMany;

/** A form whose address is confirmed by a mail. */
export interface SentForm {
  form: { email: string; idempotencyKey?: string | undefined };
  /** What it is called in the log, and what is said with it there. */
  event: string;
  about?: Record<string, string>;
  /** The page that thanks. */
  thanks: string;
  store(sending: Sending): Promise<Stored>;
  /** Answers that its key has served for another one. */
  keyReused(): Response | Promise<Response>;
}

/**
 * Stores a form, thanks for it, and lets its message leave. Without a key, what is answered is the same
 * whether the same thing had come before or not: nobody learns from it who has sent what.
 */
export async function storeSent(
  world: World,
  request: Request,
  caller: Caller,
  { form, event, about = {}, thanks, store, keyReused }: SentForm,
): Promise<Response> {
  const messageId = world.newId();
  let stored: Stored;
  try {
    const counted = await hitPlace(world, caller.ip);
    stored = counted.ok
      ? await store({ ...momentOf(world), messageId, limit: mailboxLimit(world, form.email) })
      : { outcome: 'too-many', retryAfter: counted.retryAfter };
  } catch (error) {
    world.log(`${event}_NOT_STORED`, { ...about, reason: errorCode(error) });
    return refuse(world, request, 'NOT_STORED', { 'retry-after': '30' });
  }
  switch (stored.outcome) {
    case 'too-many':
      world.log(`${event}_TOO_MANY`, about);
      return refuse(world, request, 'TOO_MANY', { 'retry-after': String(stored.retryAfter) });
    case 'key-reused':
      return keyReused();
    case 'created':
      world.log(`${event}_STORED`, { id: stored.id, ...about });
      await afterwards(caller, deliverNow(world, [messageId]), LONGEST_DELIVERY_MS);
      return thank(request, 201, stored, thanks);
    case 'repeated':
      return form.idempotencyKey === undefined
        ? thank(request, 201, { ...stored, status: 'unconfirmed' }, thanks)
        : thank(request, 200, stored, thanks);
  }
}

function momentOf({ clock }: World) {
  const now = clock.now();
  return { now, machineNow: clock.machineNow(), today: dayInQuebec(now) };
}
