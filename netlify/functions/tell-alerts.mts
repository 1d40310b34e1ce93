import type { Config } from '@netlify/functions';
import { keepAlerts } from '../adapters/alerts/keep-alerts.ts';
import { realWorld } from '../adapters/real-world.ts';

/** Every ten minutes: who is to be told what is missing. */
export default async (): Promise<Response> => {
  const { ok } = await keepAlerts(realWorld());
  return new Response(null, { status: ok ? 204 : 500 });
};

export const config: Config = { schedule: '*/10 * * * *' };
