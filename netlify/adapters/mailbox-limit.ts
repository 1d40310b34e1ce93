import { mailboxOf } from './mailbox-of.ts';
import { type Limit, limitOf } from './rate-limits.ts';

// Anybody can write somebody else's address, and each offer or proposal sends a mail there: no more in
// a day than one can delete without anger.
const TO_ONE_MAILBOX = { most: 20, seconds: 86_400 };

/** How many offers and proposals may ask one mailbox to confirm them, wherever they were taken down. */
export function mailboxLimit(world: { signingSecret: string }, email: string): Limit {
  return limitOf(world, 'mailbox', mailboxOf(email), TO_ONE_MAILBOX);
}
