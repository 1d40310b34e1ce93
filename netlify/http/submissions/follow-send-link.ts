import { mailboxLimit } from '../../adapters/mailbox-limit.ts';
import { queueFreshLink } from '../../adapters/offers/find-offer.ts';
import { hit } from '../../adapters/rate-limits.ts';
import { openText } from '../../adapters/submissions/sealed-columns.ts';
import type { World } from '../../adapters/world.ts';
import type { SubmissionRow } from '../../database/tables.ts';

/**
 * Queues the link of a proposal to its own address, at most once an hour, and no more often than a
 * mailbox can bear.
 *
 * @returns whether there is an address, and the messages to send now
 */
export async function sendFollowLink(
  world: World,
  row: SubmissionRow,
): Promise<{ sent: boolean; messages: string[] }> {
  const { dataKeys, database, clock } = world;
  const email = openText(dataKeys, 'submissions.email', row.id, row.email);
  if (email === undefined) return { sent: false, messages: [] };
  const moment = { now: clock.now(), machineNow: clock.machineNow() };
  const counted = await hit(database, mailboxLimit(world, email), moment.machineNow);
  if (!counted.ok) return { sent: false, messages: [] };
  const fresh = { kind: 'submission-link', about: { submission: row.id, to: 'promoter' } } as const;
  // Another address has its own first link, however soon.
  const of = `${row.id} ${row.addressHash?.slice(0, 12) ?? ''}`.trim();
  const queued = await queueFreshLink(database, fresh, of, moment);
  return { sent: true, messages: queued ? [queued] : [] };
}
