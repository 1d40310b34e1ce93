import { readFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';

/** The HTML of a page of the site, or nothing where it cannot be had now. */
export interface Pages {
  /** @param path of a page, as a visitor writes it: `/merci/` */
  get(path: string, request: Request): Promise<string | undefined>;
}

/** The pages of a built site, as files. */
export function pagesOfFolder(folder: string): Pages {
  return {
    async get(path) {
      const file = normalize(join(folder, path, 'index.html'));
      if (!file.startsWith(normalize(folder) + sep)) return undefined;
      try {
        return await readFile(file, 'utf8');
      } catch {
        // Not built, or not there any more: the answer is made without it.
        return undefined;
      }
    },
  };
}

const TIMEOUT_MS = 2_500;
const LONGEST_PAGE = 1_000_000;

/**
 * The pages of the running site, asked of itself.
 *
 * @param origins where the site is known to be; the first one serves for a request that came elsewhere
 * @param local whether this machine is trusted too, at any port
 * @param timeout how long the site may take, in milliseconds
 */
export function pagesOfSite(
  origins: () => readonly string[],
  local: boolean,
  timeout = TIMEOUT_MS,
): Pages {
  return {
    async get(path, request) {
      const origin = trustedOrigin(new URL(request.url), origins(), local);
      if (!origin) return undefined;
      try {
        const response = await fetch(new URL(path, origin), {
          redirect: 'manual',
          signal: AbortSignal.timeout(timeout),
        });
        const isPage = response.headers.get('content-type')?.startsWith('text/html');
        const html = response.ok && isPage ? await response.text() : '';
        return html.length > 0 && html.length <= LONGEST_PAGE ? html : undefined;
      } catch {
        // Too slow or out of reach: the answer is made without it.
        return undefined;
      }
    },
  };
}

/** Where to ask: never at an address that the request alone vouches for. */
function trustedOrigin(url: URL, origins: readonly string[], local: boolean): string | undefined {
  const known = origins.map((origin) => new URL(origin).origin);
  if (known.includes(url.origin)) return url.origin;
  if (local && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)) return url.origin;
  return known[0];
}
