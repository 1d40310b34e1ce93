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
  /** Where whoever receives it stops messages of this kind, in one click or by their mail reader. */
  unsubscribe?: string;
}

/** The headers by which mail readers show a button that stops such messages (RFC 8058). */
export function unsubscribeHeaders({
  unsubscribe,
}: Pick<Message, 'unsubscribe'>): Record<string, string> | undefined {
  if (unsubscribe === undefined) return undefined;
  return {
    'List-Unsubscribe': `<${unsubscribe}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
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
