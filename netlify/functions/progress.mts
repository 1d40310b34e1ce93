import type { Config } from '@netlify/functions';
import { realWorld } from '../adapters/real-world.ts';
import { answerProgress } from '../http/answer-progress.ts';
import { serve } from '../http/serve.ts';

export default serve(answerProgress, realWorld);

// Read without being run: literals only.
export const config: Config = {
  path: '/api/projects/:project/progress',
  rateLimit: { windowLimit: 240, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
