import { LARGEST_WEBHOOK, readWebhook } from '../../adapters/drafts/read-webhook.ts';
import { errorCode } from '../../adapters/log.ts';
import { underWay } from '../../adapters/submissions/find-by-slug.ts';
import { publish } from '../../adapters/submissions/see-published.ts';
import type { World } from '../../adapters/world.ts';
import { afterwards, type Caller } from '../afterwards.ts';
import { answerErrors } from '../answer.ts';
import { deliverNow, LONGEST_DELIVERY_MS } from '../deliver-now.ts';
import { dataHeaders } from '../headers.ts';
import { boundedText } from '../read-body.ts';

const refusals = {
  METHOD_NOT_ALLOWED: [405, 'Seul l’hôte Git écrit ici.'],
  NOT_SET: [503, 'Le site n’attend pas encore de nouvelles de son hôte Git.'],
  TOO_LARGE: [413, 'C’est plus long que ce que nous pouvons recevoir.'],
  SIGNATURE: [401, 'La signature manque ou n’est pas la bonne.'],
  MALFORMED: [422, 'Cette nouvelle n’a pas la forme attendue.'],
  NOT_STORED: [503, 'Rien n’a été enregistré. Envoyez-le de nouveau dans quelques minutes.'],
} as const;

/**
 * `POST /api/github-events`: what the Git host tells of the desk's drafts. A draft that was merged is
 * a project that is published, and its promoter hears of it. Told twice, it is known once; never told,
 * the next deployment shows it.
 */
export async function receiveDeskEvent(
  world: World,
  request: Request,
  caller: Caller,
): Promise<Response> {
  if (request.method !== 'POST') return refuse('METHOD_NOT_ALLOWED', { allow: 'POST' });
  if (!world.draftWebhook) {
    world.log('DESK_EVENTS_NOT_SET', { missing: 'PERRON_GITHUB_WEBHOOK_SECRET' });
    return refuse('NOT_SET');
  }
  const body = await boundedText(request, LARGEST_WEBHOOK);
  if (body === undefined) return refuse('TOO_LARGE');
  const reading = await readWebhook(world.draftWebhook, body, {
    signature: request.headers.get('x-hub-signature-256'),
    event: request.headers.get('x-github-event'),
  });
  if (!reading.ok) {
    world.log('DESK_EVENT_REFUSED', { reason: reading.reason });
    return refuse(reading.reason);
  }
  const { event } = reading;
  if (event.kind === 'published' && event.name.collection === 'projects') {
    try {
      const row = await underWay(world.database, event.name.slug);
      // A project can be changed by its editors while its promoter writes other changes.
      const isOurs = row && (row.changes === null || row.draftVersion !== null);
      const messages = isOurs ? await publish(world, row.id) : [];
      if (messages.length > 0) {
        world.log('SUBMISSION_PUBLISHED', { slug: event.name.slug });
        await afterwards(caller, deliverNow(world, messages), LONGEST_DELIVERY_MS);
      }
    } catch (error) {
      world.log('DESK_EVENT_NOT_STORED', { reason: errorCode(error) });
      return refuse('NOT_STORED', { 'retry-after': '30' });
    }
  }
  return new Response(null, { status: 204, headers: dataHeaders() });
}

function refuse(code: keyof typeof refusals, headers: Record<string, string> = {}): Response {
  const [status, message] = refusals[code];
  return answerErrors(status, [{ field: '', code, message }], headers);
}
