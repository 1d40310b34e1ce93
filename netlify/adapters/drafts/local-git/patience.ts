import { setTimeout as pause } from 'node:timers/promises';

const STEP_MS = 25;

/** How long anything waits for Decap’s server, which holds nothing longer than this. */
export const PATIENCE_MS = 4000;

/** Tries until it gives something, or patience ends; then undefined. */
export async function patiently<T>(
  attempt: () => Promise<T | undefined>,
  patience = PATIENCE_MS,
): Promise<T | undefined> {
  const end = Date.now() + patience;
  for (;;) {
    const result = await attempt();
    if (result !== undefined || Date.now() >= end) return result;
    await pause(STEP_MS);
  }
}
