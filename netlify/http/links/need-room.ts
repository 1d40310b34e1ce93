import { eq } from 'drizzle-orm';
import {
  type CataloguedNeed,
  type CataloguedProject,
  needIn,
  projectIn,
} from '../../../src/model/catalogue.ts';
import { placesLeft } from '../../../src/offers/life/room.ts';
import { changeNeed, type NeedWord } from '../../adapters/needs/change-need.ts';
import { closedAs } from '../../adapters/needs/closed-as.ts';
import { roomOf } from '../../adapters/offers/room-of.ts';
import { outbox } from '../../database/tables.ts';
import type { LinkRoom } from './link-room.ts';
import { needPage } from './need-page.ts';

/** A need that its promoter is asked about. */
export interface SeenNeed {
  slug: string;
  project: CataloguedProject;
  need: CataloguedNeed;
  closed: 'filled' | 'unwanted' | null;
  left: number;
}

/** What a promoter says of a need: that it still stands, is filled, is no longer wanted, stands again. */
export const needRoom: LinkRoom<SeenNeed> = {
  async find({ database, catalogue }, id) {
    const [message] = await database.select().from(outbox).where(eq(outbox.id, id));
    if (message?.kind !== 'need-check') return undefined;
    const { project: slug = '', need: needId = '' } = message.about ?? {};
    const project = projectIn(catalogue(), slug);
    const need = needIn(project, needId);
    if (!project || !need) return undefined;
    const name = { project: slug, need: needId };
    const room = await roomOf(database, catalogue(), name);
    const closed = await closedAs(database, name);
    return { slug, project, need, closed, left: room ? placesLeft(room) : 0 };
  },

  holder: ({ project }) => project.promoter.contact,

  show: (_world, seen, path) => needPage(seen, path),

  async act(world, { slug, need }, posted, id) {
    const word = words.find((each) => each === posted.do);
    if (!word) {
      return { kind: 'refused', status: 422, notice: 'Choisissez l’un des boutons de cette page.' };
    }
    const { changed, messages } = await changeNeed(world, {
      name: { project: slug, need: need.id },
      word,
      actor: { role: 'promoter', of: slug },
      // Of one mail, one answer that the need still stands is enough.
      once: word === 'kept' ? `kept ${id}` : undefined,
    });
    return changed ? { kind: 'done', messages, notice: notices[word] } : { kind: 'already' };
  },

  // It asks whether the need still stands, which a closed one does not.
  fresh: (_world, { slug, need, closed, left }) =>
    closed || left === 0
      ? undefined
      : { kind: 'need-check', about: { project: slug, need: need.id } },
};

const words: readonly NeedWord[] = ['kept', 'filled', 'unwanted', 'reopened'];

const notices: Record<NeedWord, string> = {
  kept: 'C’est noté : le besoin reste affiché tel quel. Merci de l’avoir dit.',
  filled: 'C’est noté : la page du projet dira que tout est trouvé.',
  unwanted: 'C’est noté : ce besoin ne prend plus d’offres.',
  reopened: 'C’est noté : le besoin est de nouveau ouvert.',
};
