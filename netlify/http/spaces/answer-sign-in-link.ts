import { readLink } from '../../adapters/links.ts';
import { sessionCookie } from '../../adapters/spaces/session-cookie.ts';
import { openSession } from '../../adapters/spaces/sessions.ts';
import { findSignIn } from '../../adapters/spaces/sign-ins.ts';
import type { World } from '../../adapters/world.ts';
import { answerPage } from '../answer.ts';
import { isForeign } from '../foreign-origin.ts';
import { redirectHeaders } from '../headers.ts';
import { refuse } from '../refuse.ts';
import { doorAnswers } from './door-answers.ts';

/** A mailed link to the private pages. Reading it changes nothing; its button opens, once. */
export async function answerSignInLink(
  world: World,
  request: Request,
  token: string,
): Promise<Response> {
  const { signingSecret, clock, database } = world;
  const link = readLink(signingSecret, 'sign-in', token, clock.machineNow());
  if (!link.ok) return answerPage(world, request, 403, doorAnswers.altered);
  if (link.expired) return answerPage(world, request, 410, doorAnswers.expired);
  if (request.method !== 'POST') {
    const signIn = await findSignIn(database, link.id);
    return signIn && signIn.usedAt === null
      ? answerPage(world, request, 200, doorAnswers.enter(new URL(request.url).pathname))
      : answerPage(world, request, 410, doorAnswers.expired);
  }
  if (isForeign(world, request)) {
    return refuse(world, request, 'FOREIGN_ORIGIN');
  }
  const session = await openSession(world, link.id);
  if (!session) return answerPage(world, request, 410, doorAnswers.expired);
  world.log('SIGNED_IN', { id: link.id });
  const headers = redirectHeaders('/espace/');
  headers.append('set-cookie', sessionCookie(session.token, session.seconds));
  return new Response(null, { status: 303, headers });
}
