import type { Config } from '@netlify/functions';
import { realWorld } from '../adapters/real-world.ts';
import { receiveEndorsement } from '../http/endorsements/receive-endorsement.ts';
import { serve } from '../http/serve.ts';

export default serve(receiveEndorsement, realWorld);

// Read without being run: literals only.
export const config: Config = {
  path: '/api/endorsements',
  rateLimit: { windowLimit: 120, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
