import { errorCode } from '../../adapters/log.ts';
import { eraseAbout } from '../../adapters/privacy/erase-about.ts';
import { heldAbout } from '../../adapters/privacy/held-about.ts';
import { noSessionCookie } from '../../adapters/spaces/session-cookie.ts';
import { visitorOf } from '../../adapters/spaces/visitor.ts';
import type { World } from '../../adapters/world.ts';
import { afterwards, type Caller } from '../afterwards.ts';
import { answerPage } from '../answer.ts';
import { deliverNow, LONGEST_DELIVERY_MS } from '../deliver-now.ts';
import { isForeign } from '../foreign-origin.ts';
import { dataHeaders, redirectHeaders } from '../headers.ts';
import { refuse } from '../refuse.ts';
import { myDataAnswers } from './my-data-answers.ts';

/**
 * `/api/mes-renseignements`, for whoever has signed in: `GET` gives all that is held about them as a
 * file, `POST` erases it and signs them out.
 */
export async function myData(world: World, request: Request, caller: Caller): Promise<Response> {
  if (!['GET', 'HEAD', 'POST'].includes(request.method)) {
    return refuse(world, request, 'METHOD_NOT_ALLOWED', { allow: 'GET, HEAD, POST' });
  }
  if (request.method === 'POST' && isForeign(world, request)) {
    return refuse(world, request, 'FOREIGN_ORIGIN');
  }
  try {
    const visitor = await visitorOf(world, request);
    if (!visitor) return new Response(null, { status: 303, headers: redirectHeaders('/espace/') });
    return request.method === 'POST'
      ? await erase(world, request, caller, visitor.addressHash)
      : await give(world, visitor.addressHash);
  } catch (error) {
    world.log('MY_DATA_NOT_ANSWERED', { reason: errorCode(error) });
    return answerPage(world, request, 503, myDataAnswers.unavailable, { 'retry-after': '30' });
  }
}

async function give(world: World, addressHash: string): Promise<Response> {
  const held = await heldAbout(world, addressHash);
  return new Response(`${JSON.stringify(held, null, 2)}\n`, {
    headers: dataHeaders({
      'content-disposition': 'attachment; filename="mes-renseignements.json"',
    }),
  });
}

async function erase(world: World, request: Request, caller: Caller, addressHash: string) {
  const { messages } = await eraseAbout(world, addressHash);
  if (messages.length > 0) {
    await afterwards(caller, deliverNow(world, messages), LONGEST_DELIVERY_MS);
  }
  return answerPage(world, request, 200, myDataAnswers.erased, { 'set-cookie': noSessionCookie });
}
