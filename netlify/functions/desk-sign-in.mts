import type { Config } from '@netlify/functions';
import { deskSignInWorld } from '../adapters/github-sign-in.ts';
import { serve } from '../http/serve.ts';
import { signInToDesk } from '../http/sign-in-to-desk.ts';

export default serve(signInToDesk, deskSignInWorld);

// Read without being run: literals only.
export const config: Config = {
  path: ['/api/desk/auth', '/api/desk/callback'],
  method: 'GET',
  rateLimit: { windowLimit: 60, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
