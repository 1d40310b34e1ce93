import { addressHash } from '../adapters/address-hash.ts';
import { stopAlertsOf } from '../adapters/alerts/stop-alerts.ts';
import { errorCode } from '../adapters/log.ts';
import { readMailEvent } from '../adapters/mail-events.ts';
import { suppress } from '../adapters/mail-preferences.ts';
import type { World } from '../adapters/world.ts';
import { answerErrors } from './answer.ts';
import { dataHeaders } from './headers.ts';
import { boundedText } from './read-body.ts';

const refusals = {
  METHOD_NOT_ALLOWED: [405, 'Seul le service de courriel écrit ici.'],
  NOT_SET: [503, 'Le site n’attend pas encore de nouvelles de son service de courriel.'],
  TOO_BIG: [413, 'C’est plus long que ce que nous pouvons recevoir.'],
  NOT_SIGNED: [401, 'La signature manque, n’est pas la bonne, ou date de plus de cinq minutes.'],
  NOT_STORED: [503, 'Rien n’a été enregistré. Envoyez-le de nouveau dans quelques minutes.'],
} as const;

/**
 * `POST /api/mail-events`: what the service that sends tells of our mails. Addresses that do not
 * exist, or whose owner complains, are written to no more. Told twice, it is known once.
 */
export async function receiveMailEvent(world: World, request: Request): Promise<Response> {
  if (request.method !== 'POST') return refuse('METHOD_NOT_ALLOWED', { allow: 'POST' });
  const { mailEventsSecret, signingSecret, database, clock } = world;
  if (mailEventsSecret === undefined) {
    world.log('MAIL_EVENTS_NOT_SET', { missing: 'RESEND_WEBHOOK_SECRET' });
    return refuse('NOT_SET');
  }
  const body = await boundedText(request);
  if (body === undefined) return refuse('TOO_BIG');
  const header = (name: string) => request.headers.get(`svix-${name}`) ?? '';
  const reading = await readMailEvent(mailEventsSecret, body, {
    id: header('id'),
    timestamp: header('timestamp'),
    signature: header('signature'),
  });
  if (!reading.ok) {
    world.log('MAIL_EVENT_NOT_SIGNED');
    return refuse('NOT_SIGNED');
  }
  const { event } = reading;
  if (event.kind === 'suppress') {
    try {
      for (const address of event.addresses) {
        const hash = addressHash(signingSecret, address);
        await suppress(database, hash, event.reason, clock.now());
        await stopAlertsOf(database, hash, clock.now());
      }
    } catch (error) {
      world.log('MAIL_EVENT_NOT_STORED', { reason: errorCode(error) });
      return refuse('NOT_STORED', { 'retry-after': '30' });
    }
    world.log('MAIL_SUPPRESSED', { reason: event.reason, addresses: event.addresses.length });
  }
  return new Response(null, { status: 204, headers: dataHeaders() });
}

function refuse(code: keyof typeof refusals, headers: Record<string, string> = {}): Response {
  const [status, message] = refusals[code];
  return answerErrors(status, [{ field: '', code, message }], headers);
}
