import { handOff } from '../../src/handoff/hand-off.ts';
import { projectIn } from '../../src/model/catalogue.ts';
import { dayInQuebec } from '../../src/model/clock.ts';
import { errorCode } from '../adapters/log.ts';
import { today } from '../adapters/today.ts';
import type { HandoffWorld } from '../adapters/world.ts';
import { afterwards, type Caller } from './afterwards.ts';
import { redirectHeaders } from './headers.ts';
import { refuse } from './refuse.ts';

/** Nobody waits longer than this for our own counting, in milliseconds. */
const LONGEST_COUNT_MS = 300;

/** `GET /contribuer/<project>`: sends to the partner's campaign, whatever happens to the count. */
export async function contribute(
  world: HandoffWorld,
  request: Request,
  caller: Caller,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(world, request, 'METHOD_NOT_ALLOWED', { allow: 'GET, HEAD' });
  }
  const catalogue = world.catalogue();
  const now = world.clock.now();
  const slug = lastSegment(request);
  const { site } = catalogue;
  const project = projectIn(catalogue, slug);
  const handoff = handOff({
    slug,
    project,
    siteUrl: site.url,
    today: today(catalogue, world.clock),
  });
  if (!handoff.ok) {
    if (handoff.reason === 'UNKNOWN_HOST') world.log('HANDOFF_UNKNOWN_HOST', { project: slug });
    return refuse(world, request, handoff.reason);
  }
  if (isVisit(request)) {
    const counting = count(world, slug, dayInQuebec(now));
    await afterwards(caller, counting, LONGEST_COUNT_MS);
  }
  return new Response(null, { status: 302, headers: redirectHeaders(handoff.url) });
}

function lastSegment(request: Request): string {
  return new URL(request.url).pathname.split('/').filter(Boolean).at(-1) ?? '';
}

/** A browser that fetches ahead, or a program that looks whether the link is alive, is no visitor. */
function isVisit({ method, headers }: Request): boolean {
  const purpose = `${headers.get('sec-purpose')} ${headers.get('purpose')} ${headers.get('x-moz')}`;
  return method === 'GET' && !purpose.includes('prefetch');
}

async function count(world: HandoffWorld, project: string, day: string): Promise<void> {
  try {
    await world.count(project, day);
  } catch (error) {
    world.log('HANDOFF_NOT_COUNTED', { project, reason: errorCode(error) });
  }
}
