import { z } from 'zod';
import { window } from '../model/day.ts';
import { labelled } from '../model/editor.ts';
import { financialNeed, humanNeed, materialNeed } from '../model/need.ts';
import type { NeedToday } from '../today/need.ts';
import { told } from './told.ts';

const quantity = z.number().min(0);

/** What is known of a need on the day of the build, in people, units or Canadian dollars. */
export const counts = {
  asked: told(quantity, 'Demandé', { meaning: 'En personnes, en unités ou en dollars.' }),
  covered: told(quantity, 'Déjà trouvé', { meaning: 'Ce qui est venu autrement que par le site.' }),
  offered: told(quantity, 'Offert', {
    meaning: 'Les offres qui attendent une réponse.',
  }),
  accepted: told(quantity, 'Accepté', {
    meaning: 'Les offres acceptées, dont celles qui sont livrées.',
  }),
  delivered: told(quantity, 'Livré', { meaning: 'Ce qui est arrivé des offres acceptées.' }),
  missing: told(quantity, 'Manque encore', {
    meaning: 'Ce qui n’est ni reçu, ni accepté.',
  }),
  state: told(z.enum(['lacking', 'filled', 'past', 'closed']), 'Où en est le besoin', {
    options: {
      lacking: 'Il en manque',
      filled: 'Comblé',
      past: 'Sa période est passée',
      closed: 'Le projet ne prend plus d’offres',
    },
  }),
};

/** What stands in the place of fields of the frontmatter, or beside them. */
const added = {
  window: labelled(window, { label: 'Quand' }),
  ...counts,
  url: told(z.url(), 'Son adresse sur le site'),
};

export const humanRecord = humanNeed.extend(added);
export const materialRecord = materialNeed.extend(added);
export const financialRecord = financialNeed.extend(added);

/** A need of a project: its frontmatter, and how far it is. */
export const needRecord = z.discriminatedUnion('category', [
  humanRecord,
  materialRecord,
  financialRecord,
]);

export type NeedRecord = z.infer<typeof needRecord>;

/**
 * A need as it is published.
 *
 * @param url where it stands on its project’s page
 */
export function needRecordOf({ need, progress, tally, state, window }: NeedToday, url: string) {
  const { asked, covered, offered, accepted, delivered } = progress;
  const { missing } = tally;
  return {
    ...need,
    window,
    asked,
    covered,
    offered,
    accepted,
    delivered,
    missing,
    state,
    url,
  } satisfies NeedRecord;
}
