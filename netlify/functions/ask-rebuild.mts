import type { Config } from '@netlify/functions';
import { realWorld } from '../adapters/real-world.ts';
import { askRebuild } from '../adapters/rebuild/ask-rebuild.ts';

/** Every five minutes: where public counts have changed, the site is built anew. */
export default async (): Promise<Response> => {
  await askRebuild(realWorld());
  return new Response(null, { status: 204 });
};

export const config: Config = { schedule: '*/5 * * * *' };
