import { join } from 'node:path';
import type { Circumstances, Secrets } from './environment.ts';
import { localMailbox } from './local-mailbox.ts';
import type { Mailer } from './mailer.ts';
import { resendMailer } from './resend-mailer.ts';
import type { Clock } from './world.ts';

const TIMEOUT_MS = 10_000;

/** The mailer that the settings ask for. Locally every message also lies in the mailbox. */
export function mailerOf(
  { local, state }: Circumstances,
  { mail: { apiKey, from, baseUrl } }: Secrets,
  clock: Clock,
): Mailer {
  const service = apiKey && resendMailer({ apiKey, from, baseUrl, timeout: TIMEOUT_MS });
  const mailbox = local && localMailbox(join(state, 'mail'), clock.now);
  if (service && mailbox) return oneThenOther(service, mailbox);
  const mailer = service || mailbox;
  if (!mailer) throw new Error('environment: RESEND_API_KEY manque');
  return mailer;
}

function oneThenOther(one: Mailer, other: Mailer): Mailer {
  return {
    async send(message) {
      const sending = await one.send(message);
      return sending.ok ? other.send(message) : sending;
    },
  };
}
