import { z } from 'zod';
import { window } from './day.ts';
import { labelled, references } from './editor.ts';
import { link } from './link.ts';
import { ownReview } from './review.ts';
import { sealed } from './sealed.ts';
import { publicLine, publicParagraph } from './text.ts';

const call = z.strictObject({
  title: labelled(publicLine(90), { label: 'Titre de l’appel' }),
  text: labelled(publicParagraph(500), { label: 'Ce qui est cherché', control: 'multiline' }),
  window: labelled(window, { label: 'Quand' }),
});

/** The branch through which projects enter. */
export const caisse = z.strictObject({
  name: labelled(publicLine(90), { label: 'Nom' }),
  kind: labelled(z.enum(['caisse', 'foundation']).default('caisse'), {
    label: 'Genre',
    options: { caisse: 'Caisse', foundation: 'Fondation' },
  }),
  summary: labelled(publicLine(200), { label: 'En une phrase', control: 'multiline' }),
  participation: labelled(z.enum(['active', 'paused']).default('active'), {
    label: 'Participation',
    hint: 'En pause, la caisse garde ses projets mais n’en reçoit plus de nouveaux.',
    options: { active: 'Active', paused: 'En pause' },
  }),
  approach: labelled(z.enum(['partners-first', 'projects-first']), {
    label: 'Démarche',
    options: {
      'partners-first': 'D’abord des partenaires, puis un appel de projets',
      'projects-first': 'D’abord des projets, puis les partenaires qu’il leur faut',
    },
  }),
  municipality: labelled(publicLine(80).optional(), { label: 'Municipalité' }),
  regions: labelled(references('regions', { label: 'Région' }).min(1), {
    label: 'Régions desservies',
  }),
  website: labelled(link.optional(), { label: 'Site web' }),
  team: labelled(sealed, {
    label: 'Adresse de l’équipe',
    hint: 'Elle est scellée ici même : personne ne pourra la lire dans le fichier.',
    control: 'sealed',
  }),
  review: labelled(ownReview.optional(), {
    label: 'Propositions',
    hint: 'Ce qui diffère des règles du site.',
  }),
  partners: labelled(references('partners', { label: 'Partenaire' }).default([]), {
    label: 'Partenaires',
  }),
  calls: labelled(z.array(labelled(call, { label: 'Appel', summary: '{{title}}' })).default([]), {
    label: 'Appels de projets',
  }),
});

export type Caisse = z.infer<typeof caisse>;
