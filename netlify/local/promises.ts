import { keepAlerts } from '../adapters/alerts/keep-alerts.ts';
import { errorCode } from '../adapters/log.ts';
import { keepPromises } from '../adapters/promises/keep-promises.ts';
import { realWorld } from '../adapters/real-world.ts';

/** How often this machine does what the host's schedule does in production, in milliseconds. */
const EVERY_MS = 60_000;

/** Does from time to time what the passing of time asks. */
export function startPromises(say: (line: string) => void): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  const keep = async () => {
    try {
      await keepPromises(realWorld());
      await keepAlerts(realWorld());
    } catch (error) {
      say(`Les rappels attendent : ${errorCode(error)}`);
    }
  };
  const timer = setInterval(() => {
    running = running.then(keep);
  }, EVERY_MS);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
