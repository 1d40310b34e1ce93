import type { Config } from '@netlify/functions';
import { deliverDue } from '../adapters/deliver-due.ts';
import { realWorld } from '../adapters/real-world.ts';

/** Every minute: what could not leave at once leaves now. */
export default async (): Promise<Response> => {
  await deliverDue(realWorld());
  return new Response(null, { status: 204 });
};

export const config: Config = { schedule: '* * * * *' };
