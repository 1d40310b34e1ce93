import { caisseIn } from '../../../src/model/catalogue.ts';
import type { World } from '../../adapters/world.ts';
import type { Caller } from '../afterwards.ts';
import { answerErrors } from '../answer.ts';
import { isForeign } from '../foreign-origin.ts';
import { readBody } from '../read-body.ts';
import { refuse } from '../refuse.ts';
import { wantsJson } from '../wants-json.ts';
import { checkSent } from './check-sent.ts';
import { proposalPage } from './proposal-page.ts';
import { readSent } from './read-sent.ts';
import { storeSubmission } from './store-submission.ts';

/** `POST /api/submissions`: reads a proposal, checks it, stores it, and only then thanks for it. */
export async function receiveSubmission(
  world: World,
  request: Request,
  caller: Caller,
): Promise<Response> {
  if (request.method !== 'POST') {
    return refuse(world, request, 'METHOD_NOT_ALLOWED', { allow: 'POST' });
  }
  if (isForeign(world, request)) return refuse(world, request, 'FOREIGN_ORIGIN');
  const body = await readBody(request);
  if (!body.ok) return refuse(world, request, body.reason);
  const sent = readSent(body);
  const catalogue = world.catalogue();
  // Told before what is to be corrected: correcting it would serve nothing.
  if (caisseIn(catalogue, sent.caisse)?.participation === 'paused') {
    return refuse(world, request, 'CAISSE_PAUSED');
  }
  const checked = checkSent(catalogue, sent);
  if (!checked.ok) {
    return wantsJson(request)
      ? answerErrors(422, checked.errors)
      : proposalPage(world, request, sent, checked.errors);
  }
  return storeSubmission(world, request, caller, sent, checked);
}
