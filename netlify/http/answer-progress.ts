import { createHash } from 'node:crypto';
import { byPlace } from '../../src/endorsements/by-place.ts';
import { projectIn } from '../../src/model/catalogue.ts';
import { progressOf } from '../../src/offers/progress/need-progress.ts';
import { readProjectEndorsements } from '../adapters/endorsements/read-endorsements.ts';
import { errorCode } from '../adapters/log.ts';
import { readSums } from '../adapters/progress/read-sums.ts';
import type { World } from '../adapters/world.ts';
import type { Caller } from './afterwards.ts';
import { answerErrors } from './answer.ts';
import { publicDataHeaders } from './headers.ts';

type ProgressWorld = Pick<World, 'catalogue' | 'database' | 'log'>;

const ALLOWED = 'GET, HEAD, OPTIONS';

/**
 * `GET /api/projects/<slug>/progress`: how far each need of a project is, and how many people want it. Where the database cannot
 * say, nothing is said: never counts that are wrong.
 */
export async function answerProgress(
  world: ProgressWorld,
  request: Request,
  _caller: Caller,
): Promise<Response> {
  const { method, headers } = request;
  if (method === 'OPTIONS') {
    return new Response(null, { status: 204, headers: { allow: ALLOWED, ...ANYBODY } });
  }
  if (method !== 'GET' && method !== 'HEAD') {
    return refuse(405, 'METHOD_NOT_ALLOWED', 'Cette adresse ne fait que se lire.', {
      allow: ALLOWED,
    });
  }
  const slug = slugOf(request);
  const project = projectIn(world.catalogue(), slug);
  if (!project) return refuse(404, 'UNKNOWN_PROJECT', 'Ce projet n’existe pas.');
  let known: Awaited<ReturnType<typeof readSums>>;
  let wanted: Awaited<ReturnType<typeof readProjectEndorsements>>;
  try {
    [known, wanted] = await Promise.all([
      readSums(world.database, { project: slug }),
      readProjectEndorsements(world.database, slug),
    ]);
  } catch (error) {
    world.log('PROGRESS_NOT_READ', { project: slug, reason: errorCode(error) });
    const message = 'Les comptes ne peuvent pas être lus pour le moment.';
    return refuse(503, 'UNAVAILABLE', message, { 'retry-after': '30' });
  }
  const sums = known.get(slug);
  const needs = project.needs.map((need) => [need.id, progressOf(need, sums?.get(need.id))]);
  const endorsements = byPlace(wanted.get(slug) ?? [], project);
  const body = JSON.stringify({ needs: Object.fromEntries(needs), endorsements });
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const fresh = publicDataHeaders({ etag, ...ANYBODY });
  if (matches(headers.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers: fresh });
  }
  return new Response(method === 'HEAD' ? null : body, { headers: fresh });
}

/** Public counts: any site may show them. */
const ANYBODY = { 'access-control-allow-origin': '*' };

function refuse(status: number, code: string, message: string, more: Record<string, string> = {}) {
  return answerErrors(status, [{ field: '', code, message }], { ...ANYBODY, ...more });
}

function slugOf(request: Request): string {
  return new URL(request.url).pathname.split('/').filter(Boolean).at(-2) ?? '';
}

/** Whether what the asker holds is still what there is: proxies may have marked it as weak. */
function matches(held: string | null, etag: string): boolean {
  return (held ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === etag);
}
