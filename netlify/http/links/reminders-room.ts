import {
  remindedAddress,
  resumeReminders,
  stopReminders,
} from '../../adapters/mail-preferences.ts';
import { isUnsubscribed } from '../../adapters/may-receive.ts';
import type { LinkRoom } from './link-room.ts';

/** An address that reminders go to, or no more. */
interface Reminded {
  hash: string;
  stopped: boolean;
}

/** Where reminders are stopped, and wanted again. Whoever wants no more of them may say so for ever. */
export const remindersRoom: LinkRoom<Reminded> = {
  everlasting: true,

  async find(world, id) {
    const hash = await remindedAddress(world, id);
    if (hash === undefined) return undefined;
    return { hash, stopped: await isUnsubscribed(world.database, hash) };
  },

  show: (_world, { stopped }, action) =>
    stopped
      ? {
          title: 'Vous ne recevez plus de rappels',
          paragraphs: [
            'Nous ne vous écrirons plus pour rappeler une réponse ou demander si un besoin tient toujours. Les offres elles-mêmes continuent de vous arriver.',
          ],
          forms: [
            {
              name: 'resume',
              quiet: true,
              action,
              fields: { do: 'resume' },
              button: 'Recevoir de nouveau les rappels',
            },
          ],
        }
      : {
          title: 'Ne plus recevoir de rappels',
          paragraphs: [
            'Les rappels disent qu’une offre attend votre réponse, ou demandent si un besoin tient toujours. Sans eux, les offres elles-mêmes continuent de vous arriver.',
          ],
          forms: [{ name: 'stop', action, fields: { do: 'stop' }, button: 'Arrêter les rappels' }],
        },

  async act({ database, clock }, { hash, stopped }, posted) {
    if (posted.do === 'resume') {
      if (!stopped) return { kind: 'already' };
      await resumeReminders(database, hash);
      return { kind: 'done' };
    }
    // Programs that read mail post here too: all else that is posted means to stop.
    if (stopped) return { kind: 'already' };
    await stopReminders(database, hash, clock.now());
    return { kind: 'done' };
  },

  fresh: () => undefined,
};
