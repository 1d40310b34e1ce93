import { deliver } from '../adapters/deliver.ts';
import { errorCode } from '../adapters/log.ts';
import { realWorld } from '../adapters/real-world.ts';

/** How often this machine does what the host's schedule does in production, in milliseconds. */
const EVERY_MS = 15_000;

/** Sends again, from time to time, what has not gone out yet. */
export function startDelivery(say: (line: string) => void): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    running = deliver(realWorld(), { most: 20 }).catch((error: unknown) => {
      say(`La poste locale attend : ${errorCode(error)}`);
    });
  }, EVERY_MS);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
