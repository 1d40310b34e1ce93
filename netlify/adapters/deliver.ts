import type { MessageKind } from '../../src/letters/kinds.ts';
import { composeMail } from './compose/compose-mail.ts';
import type { ComposingWorld } from './compose/composing.ts';
import { errorCode } from './log.ts';
import type { NotSent } from './mailer.ts';
import { barredFrom } from './may-receive.ts';
import { type Claimed, claim, type Settlement, settle, type Wanted } from './outbox.ts';
import { syncDraft } from './submissions/draft/sync-draft.ts';
import type { World } from './world.ts';

export type DeliveringWorld = ComposingWorld & Pick<World, 'mailer' | 'clock' | 'log' | 'drafts'>;

const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 60 * 60_000;
/** After this long, what a message says is of no use to anybody. */
const GIVEN_UP_MS = 14 * 86_400_000;

/**
 * Sends messages of the outbox that are due, each once. Whoever stops in the middle loses nothing:
 * the lease ends, and the next one sends with the same key.
 *
 * @returns how many were held
 */
export async function deliver(world: DeliveringWorld, wanted: Wanted): Promise<number> {
  const claimed = await claim(world.database, wanted, world.clock.machineNow());
  await Promise.all(claimed.map((message) => deliverOne(world, message)));
  return claimed.length;
}

async function deliverOne(world: DeliveringWorld, claimed: Claimed): Promise<void> {
  const { id, kind, attempts } = claimed;
  let follow: readonly string[] = [];
  try {
    const attempted = await attempt(world, claimed);
    const { settlement } = attempted;
    await settle(world.database, claimed, settlement);
    const reason = settlement.kind === 'sent' ? undefined : settlement.reason;
    world.log(`MESSAGE_${settlement.kind.toUpperCase()}`, { id, kind, attempts, reason });
    follow = attempted.follow;
  } catch (error) {
    // Nothing is settled: the message is sent again when its lease ends.
    world.log('MESSAGE_UNSETTLED', { id, kind, attempts, reason: errorCode(error) });
  }
  if (follow.length > 0) await deliver(world, { ids: [...follow], most: follow.length });
}

/** What became of an attempt, and the messages that it has made, to send now. */
interface Attempted {
  settlement: Settlement;
  follow: readonly string[];
}

async function attempt(world: DeliveringWorld, claimed: Claimed): Promise<Attempted> {
  const { kind } = claimed;
  if (kind !== 'draft-sync') {
    const sent = await send(world, claimed, kind);
    return { settlement: settlementOf(world, claimed, sent), follow: [] };
  }
  const synced = await syncDraft(world, claimed);
  const follow = synced.ok ? (synced.messages ?? []) : [];
  return { settlement: settlementOf(world, claimed, synced), follow };
}

function settlementOf(
  { clock }: Pick<World, 'clock'>,
  { kind, attempts, queuedAt }: Claimed,
  result: { ok: true } | NotSent,
): Settlement {
  const at = clock.machineNow();
  if (result.ok) return { kind: 'sent', at };
  if (!result.retry) return { kind: 'never', at, reason: result.reason };
  // A draft is of use whenever it comes.
  if (kind !== 'draft-sync' && at.getTime() - queuedAt.getTime() > GIVEN_UP_MS) {
    return { kind: 'never', at, reason: `GIVEN_UP_${result.reason}` };
  }
  const asked = (result.retryAfter ?? 0) * 1000;
  const wait = Math.min(Math.max(backoff(attempts), asked), LONGEST_WAIT_MS);
  return { kind: 'later', dueAt: new Date(at.getTime() + wait), reason: result.reason };
}

async function send(
  world: DeliveringWorld,
  claimed: Claimed,
  kind: MessageKind,
): Promise<{ ok: true } | NotSent> {
  const composed = await composeMail(world, claimed, kind);
  if (!composed.ok) return composed;
  const barred = await barredFrom(world, kind, composed.message.to);
  return barred ? { ok: false, reason: barred, retry: false } : world.mailer.send(composed.message);
}

/** Twice as long after each attempt. */
function backoff(attempts: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
}
