import type { World } from '../adapters/world.ts';

/**
 * Whether a request was sent by another site's page. Browsers say where a request comes from and
 * pages cannot make them lie; a request that says nothing comes from no browser.
 */
export function isForeign(world: Pick<World, 'catalogue' | 'siteUrl'>, request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return true;
  const origin = request.headers.get('origin');
  if (origin === null) return false;
  // A page that hides where it is says « null »; then only the browser's own word counts.
  if (origin === 'null') return site !== 'same-origin';
  if (!URL.canParse(origin)) return true;
  const { host } = new URL(origin);
  const ours = [request.url, world.catalogue().site.url, world.siteUrl()];
  return !ours.some((url) => new URL(url).host === host);
}
