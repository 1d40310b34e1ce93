import { errorCode } from '../../adapters/log.ts';
import type { World } from '../../adapters/world.ts';
import type { Caller } from '../afterwards.ts';
import { answerPage } from '../answer.ts';
import { refuse } from '../refuse.ts';
import { answerSignInLink } from './answer-sign-in-link.ts';
import { doorAnswers } from './door-answers.ts';
import { receiveSignIn } from './receive-sign-in.ts';
import { signOut } from './sign-out.ts';

/** The door of the private pages: asking for a link, entering with it, and leaving. */
export async function door(world: World, request: Request, caller: Caller): Promise<Response> {
  const [first, second, token] = new URL(request.url).pathname.split('/').filter(Boolean);
  if (first === 'api') return receiveSignIn(world, request, caller);
  if (!['GET', 'HEAD', 'POST'].includes(request.method)) {
    return refuse(world, request, 'METHOD_NOT_ALLOWED', { allow: 'GET, HEAD, POST' });
  }
  try {
    return second === 'sortir'
      ? await signOut(world, request)
      : await answerSignInLink(world, request, token ?? '');
  } catch (error) {
    world.log('DOOR_NOT_ANSWERED', { reason: errorCode(error) });
    return answerPage(world, request, 503, doorAnswers.unavailable, { 'retry-after': '30' });
  }
}
