import type { Config } from '@netlify/functions';
import { realWorld } from '../adapters/real-world.ts';
import { receiveOffer } from '../http/receive-offer.ts';
import { serve } from '../http/serve.ts';

export default serve(receiveOffer, realWorld);

// Read without being run: literals only.
export const config: Config = {
  path: '/api/offers',
  rateLimit: { windowLimit: 120, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
