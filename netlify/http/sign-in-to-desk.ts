import { randomBytes, timingSafeEqual } from 'node:crypto';
import {
  type DeskSignInWorld,
  exchangeCode,
  type GitHubApplication,
} from '../adapters/github-sign-in.ts';
import { redirectHeaders } from './headers.ts';
import { handOver, signInFailed } from './sign-in-pages.ts';

const CALLBACK = '/api/desk/callback';
const COOKIE = '__Host-perron-desk';
const TEN_MINUTES = 600;

/** What the desk may ask of GitHub: to write in repositories, all of one's own or public ones only. */
const SCOPES = ['repo', 'public_repo'];

/**
 * Signs an editor in to the desk: sends to GitHub, then exchanges what GitHub gives back, and hands
 * it over to the desk's page that opened this window. Nothing is kept here.
 */
export async function signInToDesk(world: DeskSignInWorld, request: Request): Promise<Response> {
  if (request.method !== 'GET') {
    return new Response(null, { status: 405, headers: { allow: 'GET' } });
  }
  if (!world.application) return signInFailed(503, 'NOT_SET_UP');
  const url = new URL(request.url);
  return url.pathname === CALLBACK
    ? comeBack(world, world.application, url, request)
    : goToGitHub(world, world.application, url);
}

function goToGitHub(
  { github }: DeskSignInWorld,
  { clientId }: GitHubApplication,
  url: URL,
): Response {
  const asked = url.searchParams.get('scope') ?? '';
  const state = randomBytes(32).toString('base64url');
  const target = new URL('/login/oauth/authorize', github);
  target.search = new URLSearchParams({
    client_id: clientId,
    redirect_uri: `${url.origin}${CALLBACK}`,
    scope: SCOPES.includes(asked) ? asked : 'repo',
    state,
  }).toString();
  const headers = redirectHeaders(target.href);
  headers.append('set-cookie', cookie(state, TEN_MINUTES));
  return new Response(null, { status: 302, headers });
}

async function comeBack(
  world: DeskSignInWorld,
  application: GitHubApplication,
  url: URL,
  request: Request,
): Promise<Response> {
  const state = url.searchParams.get('state') ?? '';
  const code = url.searchParams.get('code');
  // Only the browser that was sent to GitHub may come back: another's code would sign in as another.
  if (!isSame(state, cookieOf(request))) return forgetting(signInFailed(403, 'NOT_THIS_BROWSER'));
  if (!code) return forgetting(signInFailed(403, 'DENIED'));
  const given = await exchangeCode(world, application, code, `${url.origin}${CALLBACK}`);
  if (!given.ok) {
    world.log('DESK_SIGN_IN_FAILED', { reason: given.code });
    return forgetting(signInFailed(given.code === 'REFUSED' ? 403 : 502, given.code));
  }
  return forgetting(handOver(given.token, url.origin));
}

function cookie(value: string, seconds: number): string {
  return `${COOKIE}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; Secure; SameSite=Lax`;
}

function cookieOf(request: Request): string {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) ?? '';
}

function isSame(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return one !== '' && first.length === second.length && timingSafeEqual(first, second);
}

/** A state serves once. */
function forgetting(response: Response): Response {
  response.headers.append('set-cookie', cookie('', 0));
  return response;
}
