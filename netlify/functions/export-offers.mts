import type { Config } from '@netlify/functions';
import { realWorld } from '../adapters/real-world.ts';
import { serve } from '../http/serve.ts';
import { exportOffers } from '../http/spaces/export-offers.ts';

export default serve(exportOffers, realWorld);

// Read without being run: literals only.
export const config: Config = {
  path: '/espace/projets/:slug/offres.csv',
  rateLimit: { windowLimit: 60, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
