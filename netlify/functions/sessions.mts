import type { Config } from '@netlify/functions';
import { realWorld } from '../adapters/real-world.ts';
import { serve } from '../http/serve.ts';
import { door } from '../http/spaces/door.ts';

export default serve(door, realWorld);

// Read without being run: literals only.
export const config: Config = {
  path: ['/api/sessions', '/espace/entrer/:token', '/espace/sortir'],
  rateLimit: { windowLimit: 120, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
