import type { EndorsementLetter } from './confirmation.ts';

// Everything here is made up. The longest names stand beside ordinary ones on purpose.

const site = { name: 'Perron', url: 'https://perron.example' };
const shared = {
  site,
  link: `${site.url}/appui/${'a1'.repeat(40)}`,
  expires: new Date('2026-12-01T15:00:00Z'),
};

/** The confirmation as it could leave, and in which case. */
export const endorsementSamples: { title: string; letter: EndorsementLetter }[] = [
  {
    title: 'Un projet publié',
    letter: {
      ...shared,
      project: { title: 'Des traîneaux pour la cour', promoter: 'Atelier des Deux Patins' },
    },
  },
  {
    title: 'De longs noms',
    letter: {
      ...shared,
      project: {
        title: 'Refaire la bande, l’éclairage et le banc des joueuses de la patinoire du rang Cinq',
        promoter:
          'Coopérative de solidarité des Parents, Bénévoles et Amis de la patinoire extérieure de Saint-Anselme-des-Bouleaux',
      },
    },
  },
  {
    title: 'Une proposition que l’équipe lit encore',
    letter: { ...shared, caisse: 'Caisse du Vieux-Moulin' },
  },
];
