import type { Config } from '@netlify/functions';
import { handoffWorld } from '../adapters/real-world.ts';
import { contribute } from '../http/contribute.ts';
import { serve } from '../http/serve.ts';

export default serve(contribute, handoffWorld);

// Read without being run: literals only.
export const config: Config = { path: '/contribuer/:project' };
