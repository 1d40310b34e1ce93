import type { DraftFailure, Drafts } from '../../drafts/drafts.ts';
import type { NotSent } from '../../mailer.ts';
import type { World } from '../../world.ts';

/** What bringing a draft up to date needs of the world. */
export type SyncingWorld = Pick<
  World,
  | 'drafts'
  | 'database'
  | 'catalogue'
  | 'clock'
  | 'dataKeys'
  | 'signingSecret'
  | 'ageIdentity'
  | 'siteUrl'
  | 'log'
>;

/** The same, with a Git host. */
export type JoinedWorld = SyncingWorld & { drafts: Drafts };

/** Once it is brought up to date: the messages that came of it, to send now. */
export type Synced = { ok: true; messages?: readonly string[] } | NotSent;

/**
 * A failure of the Git host as the outbox takes it: what another has changed meanwhile is looked at
 * again, and what is forbidden is for somebody to mend.
 */
export function notSynced({ reason, retry, retryAfter }: DraftFailure): NotSent {
  const mendable = ['CHANGED', 'EXISTS', 'FORBIDDEN', 'CONFLICT'].includes(reason);
  return { ok: false, reason: `DRAFT_${reason}`, retry: retry || mendable, retryAfter };
}
