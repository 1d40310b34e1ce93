import type { ErrorResponse, Resend } from 'resend';
import { type Mailer, type Message, type Sending, unsubscribeHeaders } from './mailer.ts';

export interface ResendSettings {
  apiKey: string;
  /** The sender: `Perron <offres@exemple.org>`. */
  from: string;
  baseUrl?: string;
  /** How long an answer may take, in milliseconds. */
  timeout: number;
}

/** What is wrong with the message itself: no later try will be better. */
const LOST = new Set([
  'validation_error',
  'invalid_parameter',
  'missing_required_field',
  'invalid_attachment',
  'invalid_idempotency_key',
]);

/** Sends through Resend, which keeps a key for 24 hours: within them a message leaves once. */
export function resendMailer({ apiKey, from, baseUrl, timeout }: ResendSettings): Mailer {
  let client: Promise<Resend> | undefined;
  // Loaded at the first message: a function that starts loads every file that it names.
  const loaded = () => {
    client ??= import('resend').then(({ Resend }) => new Resend(apiKey, { baseUrl }));
    return client;
  };
  return {
    async send({ key, unsubscribe, ...message }: Message): Promise<Sending> {
      // The client has no time-out of its own and passes these options on to fetch.
      const options = { idempotencyKey: key, signal: AbortSignal.timeout(timeout) };
      const headers = unsubscribeHeaders({ unsubscribe });
      const resend = await loaded();
      const answer = await resend.emails.send({ from, ...message, headers }, options);
      if (answer.data?.id) return { ok: true };
      return failure(answer.error, answer.headers?.['retry-after']);
    },
  };
}

/** @param error as the service wrote it: its shape is promised, not certain */
function failure(error: Partial<ErrorResponse> | null, retryAfter: string | undefined): Sending {
  const name = String(error?.name ?? 'unexpected_answer');
  const status = error?.statusCode ?? null;
  // The key is known with another text: the message has left before its text changed.
  if (name === 'invalid_idempotent_request') return { ok: true };
  const seconds = Number(retryAfter);
  return {
    ok: false,
    reason:
      name === 'application_error' && status === null
        ? 'MAIL_NO_ANSWER'
        : `MAIL_${name.toUpperCase()}`,
    retry: !(LOST.has(name) && (status === 400 || status === 422)),
    ...(seconds > 0 && { retryAfter: seconds }),
  };
}
