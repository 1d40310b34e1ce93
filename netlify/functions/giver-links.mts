import type { Config } from '@netlify/functions';
import { realWorld } from '../adapters/real-world.ts';
import { giverLink } from '../http/links/rooms.ts';
import { serve } from '../http/serve.ts';

export default serve(giverLink, realWorld);

// Read without being run: literals only.
export const config: Config = {
  path: ['/offre/suivre/:token', '/offre/place/:token', '/offre/bilan/:token'],
  rateLimit: { windowLimit: 120, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
