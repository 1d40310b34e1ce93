import type { Config } from '@netlify/functions';
import { realWorld } from '../adapters/real-world.ts';
import { serve } from '../http/serve.ts';
import { answerPicture } from '../http/submissions/answer-picture.ts';

// The only function that carries what reads photos: nothing else may import it.
export default serve(answerPicture, realWorld);

// Read without being run: literals only.
export const config: Config = {
  path: '/api/submissions/:token/picture',
  rateLimit: { windowLimit: 60, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
