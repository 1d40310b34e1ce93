import type { Config } from '@netlify/functions';
import { realWorld } from '../adapters/real-world.ts';
import { answerLink } from '../http/answer-link.ts';
import { serve } from '../http/serve.ts';

export default serve(answerLink, realWorld);

// Read without being run: literals only.
export const config: Config = {
  path: ['/confirmer', '/confirmer/:token'],
  rateLimit: { windowLimit: 120, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
