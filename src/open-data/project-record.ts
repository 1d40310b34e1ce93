import { z } from 'zod';
import { type AddressOf, needPath } from '../model/address.ts';
import { labelled } from '../model/editor.ts';
import { project } from '../model/project.ts';
import { promoter } from '../model/promoter.ts';
import { slug } from '../model/slug.ts';
import type { ProjectToday } from '../today/project.ts';
import { needRecord, needRecordOf } from './need-record.ts';
import { told } from './told.ts';

const people = z.number().int().min(0);

// A photo has its own rights, which the licence of the data does not give.
const { picture: _picture, ...frontmatter } = project.shape;

/** A project as it is published: its frontmatter without its contact, and where it stands. */
export const projectRecord = z.strictObject({
  slug: told(slug, 'Identifiant', { meaning: 'Il ne change jamais.' }),
  url: told(z.url(), 'Sa page'),
  ...frontmatter,
  promoter: labelled(promoter.omit({ contact: true }), { label: 'Promoteur' }),
  needs: labelled(z.array(labelled(needRecord, { label: 'Besoin' })), { label: 'Besoins' }),
  phase: told(
    z.enum(['upcoming', 'running', 'over', 'completed', 'cancelled']),
    'Où en est le projet',
    {
      options: {
        upcoming: 'À venir',
        running: 'En cours',
        over: 'Période passée, sans bilan',
        completed: 'Terminé',
        cancelled: 'Annulé',
      },
    },
  ),
  takesOffers: told(z.boolean(), 'Prend des offres'),
  endorsements: told(
    z.strictObject({
      total: told(people, 'En tout'),
      here: told(people, 'De sa municipalité'),
      region: told(people, 'D’ailleurs dans sa région'),
      elsewhere: told(people, 'D’ailleurs'),
    }),
    'Personnes qui le veulent',
  ),
  fictional: told(z.boolean(), 'Exemple inventé pour une démonstration'),
});

export type ProjectRecord = z.infer<typeof projectRecord>;

/** A project as it is published. */
export function projectRecordOf(of: ProjectToday, addressOf: AddressOf): ProjectRecord {
  const { picture: _picture, promoter, ...data } = of.data;
  const { contact: _contact, ...openPromoter } = promoter;
  return {
    slug: of.slug,
    url: addressOf(`/projets/${of.slug}/`),
    ...data,
    promoter: openPromoter,
    needs: of.needs.map((item) => needRecordOf(item, addressOf(needPath(of.slug, item.need.id)))),
    phase: of.phase,
    takesOffers: of.takesOffers,
    endorsements: of.endorsements,
    fictional: of.fictional,
  };
}
