import type { World } from '../adapters/world.ts';
import { isForeign } from './foreign-origin.ts';
import { type BodyReading, readBody } from './read-body.ts';
import { refuse } from './refuse.ts';

/** What a form of ours, or a program, posts to an address that only takes; or the answer to who may not. */
export async function readPosted(
  world: World,
  request: Request,
): Promise<Response | Extract<BodyReading, { ok: true }>> {
  if (request.method !== 'POST') {
    return refuse(world, request, 'METHOD_NOT_ALLOWED', { allow: 'POST' });
  }
  if (isForeign(world, request)) return refuse(world, request, 'FOREIGN_ORIGIN');
  const body = await readBody(request);
  return body.ok ? body : refuse(world, request, body.reason);
}
