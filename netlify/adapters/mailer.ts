/** A message ready to leave. */
export interface Message {
  /** The same key is the same message: it leaves once. */
  key: string;
  to: string;
  /** Who answers go to, where it is not the site. */
  replyTo?: string;
  subject: string;
  text: string;
  html: string;
}

/** Why a message did not leave. `retry` tells whether a later try can succeed. */
export interface NotSent {
  ok: false;
  reason: string;
  retry: boolean;
  /** How many seconds the service asks to wait. */
  retryAfter?: number;
}

/** What became of a message. */
export type Sending = { ok: true } | NotSent;

/** The port through which mail leaves. Failures are answers, never exceptions. */
export interface Mailer {
  send(message: Message): Promise<Sending>;
}
