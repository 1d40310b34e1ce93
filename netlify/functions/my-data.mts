import type { Config } from '@netlify/functions';
import { realWorld } from '../adapters/real-world.ts';
import { serve } from '../http/serve.ts';
import { myData } from '../http/spaces/my-data.ts';

export default serve(myData, realWorld);

// Read without being run: literals only.
export const config: Config = {
  path: '/api/mes-renseignements',
  rateLimit: { windowLimit: 60, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
