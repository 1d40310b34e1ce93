import { deliver } from '../adapters/deliver.ts';
import { errorCode } from '../adapters/log.ts';
import { realWorld } from '../adapters/real-world.ts';
import { seePublished } from '../adapters/submissions/see-published.ts';

/** Sees what the desk has just published, as in production the Git host tells it and a deployment shows it. */
export async function sayWhatIsPublished(say: (line: string) => void): Promise<void> {
  try {
    const world = realWorld();
    const messages = await seePublished(world);
    if (messages.length > 0) await deliver(world, { ids: messages, most: messages.length });
  } catch (error) {
    say(`Les projets publiés seront vus plus tard : ${errorCode(error)}`);
  }
}
