import type { NotSent } from '../mailer.ts';
import type { Claimed } from '../outbox.ts';
import type { World } from '../world.ts';

/**
 * Brings the desk's draft of a proposal to what the proposal has become, however late that is and
 * however often it is asked.
 */
export async function syncDraft(
  { drafts }: Pick<World, 'drafts'>,
  { about }: Claimed,
): Promise<{ ok: true } | NotSent> {
  if (!about?.submission) throw new Error('sync-draft: a message without its proposal');
  if (!drafts) return { ok: false, reason: 'NO_DRAFTS', retry: true };
  return { ok: false, reason: 'NOT_SYNCED', retry: true };
}
