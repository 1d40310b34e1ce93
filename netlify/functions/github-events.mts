import type { Config } from '@netlify/functions';
import { realWorld } from '../adapters/real-world.ts';
import { serve } from '../http/serve.ts';
import { receiveDeskEvent } from '../http/submissions/receive-desk-event.ts';

export default serve(receiveDeskEvent, realWorld);

// Read without being run: literals only.
export const config: Config = {
  path: '/api/github-events',
  rateLimit: { windowLimit: 600, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
