import type { Config } from '@netlify/functions';
import { realWorld } from '../adapters/real-world.ts';
import { receiveMailEvent } from '../http/receive-mail-event.ts';
import { serve } from '../http/serve.ts';

export default serve(receiveMailEvent, realWorld);

// Read without being run: literals only.
export const config: Config = {
  path: '/api/mail-events',
  rateLimit: { windowLimit: 1200, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
