import type { Config } from '@netlify/functions';
import { keepPromises } from '../adapters/promises/keep-promises.ts';
import { realWorld } from '../adapters/real-world.ts';

/** Every ten minutes: what the passing of time asks. */
export default async (): Promise<Response> => {
  const { ok } = await keepPromises(realWorld());
  return new Response(null, { status: ok ? 204 : 500 });
};

export const config: Config = { schedule: '*/10 * * * *' };
