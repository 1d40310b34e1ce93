import type { Config } from '@netlify/functions';
import { realWorld } from '../adapters/real-world.ts';
import { serve } from '../http/serve.ts';
import { receiveSubmission } from '../http/submissions/receive-submission.ts';

export default serve(receiveSubmission, realWorld);

// Read without being run: literals only.
export const config: Config = {
  path: '/api/submissions',
  rateLimit: { windowLimit: 120, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
