import { z } from 'zod';
import type { SuppressionReason } from './may-receive.ts';

/** What the service that sends tells of a message: that its addresses are not to be written to. */
export type MailEvent =
  | { kind: 'suppress'; addresses: string[]; reason: SuppressionReason }
  /** Anything else: that a message left, arrived, was put off. */
  | { kind: 'other' };

/** What comes with an event and proves where it is from. */
export interface Signed {
  id: string;
  timestamp: string;
  signature: string;
}

export type EventReading = { ok: true; event: MailEvent } | { ok: false };

const addresses = z.array(z.email()).max(50);

const told = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('email.bounced'),
    data: z.object({ to: addresses, bounce: z.object({ type: z.string() }) }),
  }),
  z.object({ type: z.literal('email.complained'), data: z.object({ to: addresses }) }),
]);

/**
 * Reads an event of Resend. What was not signed with our secret, or more than five minutes ago, tells
 * nothing.
 *
 * @param body exactly as it came: the signature is of its bytes
 */
export async function readMailEvent(
  secret: string,
  body: string,
  headers: Signed,
): Promise<EventReading> {
  const { Resend } = await import('resend');
  let payload: unknown;
  try {
    // Checking a signature calls nobody, and the client wants a key all the same.
    payload = new Resend('unused').webhooks.verify({
      payload: body,
      headers,
      webhookSecret: secret,
    });
  } catch {
    // Whatever is wrong with it, whoever sent it learns nothing more.
    return { ok: false };
  }
  const reading = told.safeParse(payload);
  if (!reading.success) return { ok: true, event: { kind: 'other' } };
  const { type, data } = reading.data;
  if (type === 'email.complained') return suppressing(data.to, 'complained');
  // A mailbox that is full today may not be tomorrow.
  if (data.bounce.type.toLowerCase() !== 'permanent') return { ok: true, event: { kind: 'other' } };
  return suppressing(data.to, 'bounced');
}

function suppressing(to: string[], reason: SuppressionReason): EventReading {
  return { ok: true, event: { kind: 'suppress', addresses: to, reason } };
}
