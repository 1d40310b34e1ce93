import type { Config } from '@netlify/functions';
import { realWorld } from '../adapters/real-world.ts';
import { alertLink } from '../http/links/rooms.ts';
import { serve } from '../http/serve.ts';

export default serve(alertLink, realWorld);

// Read without being run: literals only.
export const config: Config = {
  path: '/alerte/:token',
  rateLimit: { windowLimit: 120, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
