import { z } from 'zod';
import type { DeskBackend } from '../configuration/decap.ts';
import type { DeskContext } from '../context.ts';

/** Where the desk on one's own computer answers, on the site's own address. */
export const LOCAL_DESK = '/admin/api';

const localDesk = z.object({ folder: z.string(), branch: z.string() });

/** Where the content is kept: on this computer, on GitHub, or nowhere yet. */
export async function findDesk(
  context: DeskContext,
  { hostname, origin }: Pick<Location, 'hostname' | 'origin'>,
): Promise<{ backend: DeskBackend; folder: string } | undefined> {
  const local = isThisComputer(hostname) ? await askLocalDesk() : undefined;
  if (local) {
    const proxy = { name: 'proxy', proxy_url: `${LOCAL_DESK}/v1`, branch: local.branch } as const;
    return { backend: proxy, folder: local.folder };
  }
  if (!context.github) return undefined;
  return {
    folder: context.folder,
    backend: {
      name: 'github',
      ...context.github,
      base_url: origin,
      auth_endpoint: 'api/desk/auth',
    },
  };
}

function isThisComputer(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

async function askLocalDesk() {
  const response = await fetch(`${LOCAL_DESK}/desk.json`);
  const isJson = response.headers.get('content-type')?.startsWith('application/json');
  return response.ok && isJson ? localDesk.parse(await response.json()) : undefined;
}
