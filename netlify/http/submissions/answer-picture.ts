import { placeOf } from '../../adapters/place-of.ts';
import { hit, limitOf } from '../../adapters/rate-limits.ts';
import type { World } from '../../adapters/world.ts';
import type { Caller } from '../afterwards.ts';
import { answerPage } from '../answer.ts';
import { linkHeaders } from '../links/link-headers.ts';
import { refuse } from '../refuse.ts';
import { openProposal } from './follow-open.ts';
import { pictureRoom } from './picture-room.ts';
import { showPicture } from './show-picture.ts';

// Each may take seconds of work: enough for who hesitates, and for an office behind one address.
const FROM_ONE_PLACE = { most: 60, seconds: 600 };

const PATH = /^\/api\/submissions\/([^/]+)\/picture\/?$/;

/**
 * `/api/submissions/<token>/picture`: a `GET` shows the photo of a proposal, a `POST` takes one, and what is
 * typed beside it.
 */
export async function answerPicture(
  world: World,
  request: Request,
  caller: Caller,
): Promise<Response> {
  const [, token] = PATH.exec(new URL(request.url).pathname) ?? [];
  if (token === undefined) throw new Error('answer-picture: a path that it has not');
  if (request.method === 'GET' || request.method === 'HEAD') return showPicture(world, token);
  if (caller.ip) {
    const limit = limitOf(world, 'picture', placeOf(caller.ip), FROM_ONE_PLACE);
    const counted = await hit(world.database, limit, world.clock.machineNow());
    if (!counted.ok) {
      return refuse(world, request, 'TOO_MANY', { 'retry-after': String(counted.retryAfter) });
    }
  }
  const opened = await openProposal(() => world, request, caller, token, pictureRoom);
  if (opened instanceof Response) return opened;
  const { door, status } = opened;
  if (!door) throw new Error('answer-picture: a page that it does not have');
  return answerPage(world, request, status, door, linkHeaders);
}
