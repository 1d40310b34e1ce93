import type { Config } from '@netlify/functions';
import { realWorld } from '../adapters/real-world.ts';
import { receiveAlert } from '../http/alerts/receive-alert.ts';
import { serve } from '../http/serve.ts';

export default serve(receiveAlert, realWorld);

// Read without being run: literals only.
export const config: Config = {
  path: '/api/alerts',
  rateLimit: { windowLimit: 120, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
