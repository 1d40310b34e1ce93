import { caisseIn } from '../../../src/model/catalogue.ts';
import type { World } from '../../adapters/world.ts';
import type { Caller } from '../afterwards.ts';
import { answerErrors } from '../answer.ts';
import { readPosted } from '../read-posted.ts';
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
  const body = await readPosted(world, request);
  if (body instanceof Response) return body;
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
