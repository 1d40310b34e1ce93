import { door } from '../../netlify/http/spaces/door.ts';
import type { TestWorld } from './test-world.ts';

const SITE = 'https://perron.example';

/** Headers that a browser sends with a form of this site. */
export const fromOurForm = {
  accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
  origin: SITE,
  'sec-fetch-site': 'same-origin',
};

/** Asks for a link, as the site's form does. */
export function ask(world: TestWorld, email: string, headers: Record<string, string> = {}) {
  const request = new Request(`${SITE}/api/sessions`, {
    method: 'POST',
    headers: { ...fromOurForm, ...headers },
    body: new URLSearchParams({ email }),
  });
  return door(world, request, {});
}

/** Opens or posts a page of the door. */
export function go(
  world: TestWorld,
  url: string,
  method = 'GET',
  headers: Record<string, string> = {},
) {
  return door(world, new Request(new URL(url, SITE), { method, headers }), {});
}

/** The link of the latest message that brings one. */
export function latestLink(world: TestWorld): string {
  const link = world.sent.at(-1)?.text.match(/https:\/\/perron\.example\/espace\/entrer\/\S+/)?.[0];
  if (!link) throw new Error('no link in the latest message');
  return link;
}

/** Signs somebody in, and gives the cookie that the browser then sends. */
export async function signedIn(world: TestWorld, email: string): Promise<string> {
  await ask(world, email);
  const response = await go(world, latestLink(world), 'POST', fromOurForm);
  if (response.status !== 303) throw new Error(`signing in answers ${response.status}`);
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}
