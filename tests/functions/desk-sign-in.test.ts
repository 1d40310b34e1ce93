import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DeskSignInWorld } from '../../netlify/adapters/github-sign-in.ts';
import { deskSignInWorld } from '../../netlify/adapters/github-sign-in.ts';
import { signInToDesk } from '../../netlify/http/sign-in-to-desk.ts';

const SITE = 'https://perron.example';
const TOKEN = 'gho_</script><b>token';

/** A stand-in for GitHub: it remembers what it is asked, and answers as the test wants. */
let github: Server;
let asked: unknown[];
let answer: { status: number; body: string } | 'nothing';
let logged: string[];
let world: DeskSignInWorld;

beforeEach(async () => {
  asked = [];
  logged = [];
  answer = { status: 200, body: JSON.stringify({ access_token: TOKEN, token_type: 'bearer' }) };
  github = createServer(async (request, response) => {
    const chunks = await Array.fromAsync(request);
    asked.push(JSON.parse(Buffer.concat(chunks).toString()));
    if (answer !== 'nothing') {
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
    }
  });
  await new Promise<void>((resolve) => github.listen(0, '127.0.0.1', resolve));
  world = {
    local: false,
    application: { clientId: 'id-1', clientSecret: 'secret-1' },
    github: `http://127.0.0.1:${(github.address() as AddressInfo).port}`,
    timeoutMs: 300,
    log: (event, fields) => logged.push(`${event} ${fields?.reason}`),
  };
});
afterEach(() => {
  github.closeAllConnections();
  github.close();
});

const auth = (query = '?provider=github&site_id=perron.example&scope=repo') =>
  signInToDesk(world, new Request(`${SITE}/api/desk/auth${query}`));

const callback = (query: Record<string, string>, cookie = '') =>
  signInToDesk(
    world,
    new Request(`${SITE}/api/desk/callback?${new URLSearchParams(query)}`, {
      headers: cookie ? { cookie } : {},
    }),
  );

/** Goes to GitHub and gives what comes back with it: the state, and the browser's cookie. */
async function begun() {
  const response = await auth();
  const state = new URL(response.headers.get('location') ?? '').searchParams.get('state') ?? '';
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return { state, cookie };
}

/** What a window's script says to its opener, and to whom, when the opener answers from an origin. */
async function saidBy(response: Response, openerOrigin: string) {
  const html = await response.text();
  const script = /<script nonce="[^"]+">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
  const said: { message: string; to: string }[] = [];
  const listeners: ((event: object) => void)[] = [];
  const opener = { postMessage: (message: string, to: string) => said.push({ message, to }) };
  runInNewContext(script, {
    window: { opener },
    addEventListener: (_: string, listener: (event: object) => void) => listeners.push(listener),
  });
  for (const listener of listeners) {
    listener({ origin: openerOrigin, source: opener, data: 'authorizing:github' });
  }
  return said;
}

describe('going to GitHub', () => {
  test('sends there with a state that this browser alone holds', async () => {
    const response = await auth();
    expect(response.status).toBe(302);
    const target = new URL(response.headers.get('location') ?? '');
    expect(target.origin + target.pathname).toBe(`${world.github}/login/oauth/authorize`);
    expect(target.searchParams.get('client_id')).toBe('id-1');
    expect(target.searchParams.get('redirect_uri')).toBe(`${SITE}/api/desk/callback`);
    expect(target.searchParams.get('scope')).toBe('repo');
    const state = target.searchParams.get('state') ?? '';
    expect(state).toMatch(/^[\w-]{43}$/);
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toContain(`__Host-perron-desk=${state};`);
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) {
      expect(cookie).toContain(part);
    }
  });

  test('gives a new state each time', async () => {
    expect((await begun()).state).not.toBe((await begun()).state);
  });

  test('asks for no more than the desk needs, whatever the address says', async () => {
    for (const [query, scope] of [
      ['?scope=public_repo', 'public_repo'],
      ['?scope=admin:org,delete_repo', 'repo'],
      ['', 'repo'],
    ] as const) {
      const location = (await auth(query)).headers.get('location') ?? '';
      expect(new URL(location).searchParams.get('scope')).toBe(scope);
    }
  });
});

describe('coming back', () => {
  test('hands the token over to our own page, and to no other', async () => {
    const { state, cookie } = await begun();
    const response = await callback({ code: 'code-1', state }, cookie);
    expect(response.status).toBe(200);
    expect(asked).toEqual([
      {
        client_id: 'id-1',
        client_secret: 'secret-1',
        code: 'code-1',
        redirect_uri: `${SITE}/api/desk/callback`,
      },
    ]);
    const token = `authorization:github:success:${JSON.stringify({ token: TOKEN, provider: 'github' })}`;
    const ours = await saidBy(response.clone() as Response, SITE);
    expect(ours).toEqual([
      { message: 'authorizing:github', to: SITE },
      { message: token, to: SITE },
    ]);
    const other = await saidBy(response, 'https://evil.example');
    expect(other).toEqual([{ message: 'authorizing:github', to: SITE }]);
  });

  test('runs its own script only, is kept nowhere, and forgets its state', async () => {
    const { state, cookie } = await begun();
    const response = await callback({ code: 'code-1', state }, cookie);
    const nonce = /<script nonce="([^"]+)">/.exec(await response.clone().text())?.[1];
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain(`script-src 'nonce-${nonce}'`);
    expect(policy).toContain("default-src 'none'");
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('cross-origin-opener-policy')).toBe('unsafe-none');
    expect(response.headers.get('set-cookie')).toContain('__Host-perron-desk=; Path=/; Max-Age=0');
    expect((await response.text()).match(/<\/script>/g)).toHaveLength(1);
  });

  test.each([
    ['without a cookie', (state: string) => [state, ''] as const],
    ['with another state', (_: string, cookie: string) => ['other', cookie] as const],
    ['with an empty state', (_: string) => ['', '__Host-perron-desk='] as const],
  ])('is refused %s, and GitHub is asked nothing', async (_name, change) => {
    const { state, cookie } = await begun();
    const [sent, held] = change(state, cookie);
    const response = await callback({ code: 'code-1', state: sent }, held);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('Cette connexion a expiré');
    expect(asked).toEqual([]);
  });

  test('says so when the editor gave no access', async () => {
    const { state, cookie } = await begun();
    const response = await callback({ error: 'access_denied', state }, cookie);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('GitHub n’a pas donné l’accès');
    expect(asked).toEqual([]);
  });

  test.each([
    [403, 'REFUSED', { status: 200, body: '{"error":"bad_verification_code"}' }],
    [502, 'UNREADABLE', { status: 500, body: '<html>oops</html>' }],
    [502, 'UNREADABLE', { status: 200, body: '{"access_token":""}' }],
    [502, 'UNREACHABLE', 'nothing'],
  ] as const)('answers %i when GitHub is %s, and logs no secret', async (status, code, given) => {
    answer = given;
    const { state, cookie } = await begun();
    const response = await callback({ code: 'code-1', state }, cookie);
    expect(response.status).toBe(status);
    expect(logged).toEqual([`DESK_SIGN_IN_FAILED ${code}`]);
    const html = await response.text();
    expect(html).toContain('recommencez depuis le bureau');
    expect(html).not.toContain('<script');
  });
});

test('without an application at GitHub, a French page says what is missing', async () => {
  world = { ...world, application: undefined };
  const response = await auth();
  expect(response.status).toBe(503);
  expect(await response.text()).toContain('GITHUB_CLIENT_ID');
  expect((await callback({ code: 'code-1', state: 'x' })).status).toBe(503);
});

test('the application is known by both of its variables or not at all', () => {
  expect(deskSignInWorld({ GITHUB_CLIENT_ID: 'a', GITHUB_CLIENT_SECRET: ' ' }).application).toBe(
    undefined,
  );
  expect(deskSignInWorld({ GITHUB_CLIENT_ID: 'a', GITHUB_CLIENT_SECRET: 'b' }).application).toEqual(
    { clientId: 'a', clientSecret: 'b' },
  );
});
