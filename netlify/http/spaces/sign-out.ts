import { noSessionCookie, sessionTokenOf } from '../../adapters/spaces/session-cookie.ts';
import { closeSession } from '../../adapters/spaces/sessions.ts';
import type { World } from '../../adapters/world.ts';
import { isForeign } from '../foreign-origin.ts';
import { redirectHeaders } from '../headers.ts';
import { refuse } from '../refuse.ts';

/** `POST /espace/sortir`: ends the session, here and for whoever would have copied its cookie. */
export async function signOut(world: World, request: Request): Promise<Response> {
  const headers = redirectHeaders('/espace/');
  if (request.method !== 'POST') return new Response(null, { status: 303, headers });
  if (isForeign(world, request)) {
    return refuse(world, request, 'FOREIGN_ORIGIN');
  }
  const token = sessionTokenOf(request);
  if (token !== undefined) await closeSession(world, token);
  headers.append('set-cookie', noSessionCookie);
  return new Response(null, { status: 303, headers });
}
