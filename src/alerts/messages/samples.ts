import type { AlertKind } from '../../letters/kinds.ts';
import type { AlertLetter, LetterOf, ToldNeed } from './letters.ts';

// Everything here is made up. The longest names stand beside ordinary ones on purpose.

const site = { name: 'Perron', url: 'https://perron.example' };
const link = `${site.url}/alerte/${'a1'.repeat(40)}`;
const expires = new Date('2026-12-01T15:00:00Z');

const wish: [string, string][] = [
  ['Savoir-faire', 'Couture, Réparation de vélos'],
  ['Régions', 'Capitale-Nationale'],
  ['Quand', 'Chaque jeudi, et tout de suite quand un besoin finit bientôt'],
];
const everything: [string, string][] = [
  ['Quoi', 'Tout ce qui manque, gens et matériel'],
  ['Où', 'Partout au Québec'],
  ['Quand', 'Chaque jeudi'],
];

const bicycles: ToldNeed = {
  title: 'Mécaniciens vélo pour guider les élèves',
  missing: 'Il manque 2 personnes',
  terms: 'Comptez 12 heures chacune.',
  project: 'Des vélos d’école remis sur la route',
  promoter: 'Atelier Deux Roues',
  municipality: 'Québec',
  remote: false,
  ends: '2027-05-15',
  daysLeft: 173,
  essential: true,
  url: `${site.url}/projets/des-velos/#besoin-mecano`,
};
const costumes: ToldNeed = {
  title: 'Quelqu’un qui coud pour les costumes du carnaval',
  missing: 'Il manque une personne',
  terms: undefined,
  project: 'Le carnaval de la rue Sainte-Claire',
  promoter: 'Les Voisins de la côte',
  municipality: 'Québec',
  remote: true,
  ends: '2027-02-01',
  daysLeft: 70,
  essential: false,
  url: `${site.url}/projets/carnaval/#besoin-costumes`,
};
const long: ToldNeed = {
  title:
    'Panneaux de contreplaqué et bardeaux de cèdre pour refaire la bande de la patinoire du rang',
  missing: 'Il manque 1 050 planches',
  terms: 'Un prêt suffit.',
  project: 'Refaire la bande, l’éclairage et le banc des joueuses de la patinoire du rang Cinq',
  promoter:
    'Coopérative de solidarité des Parents, Bénévoles et Amis de la patinoire extérieure de Saint-Anselme-des-Bouleaux',
  municipality: 'Saint-Anselme-des-Bouleaux',
  remote: false,
  ends: '2026-12-01',
  daysLeft: 5,
  essential: false,
  url: `${site.url}/projets/patinoire/#besoin-planches`,
};
const lastDay: ToldNeed = { ...costumes, ends: '2026-11-26', daysLeft: 1 };

const shared = { site, wish, link };

/** The letters of an alert as they could leave, and in which case. */
export const alertSamples: {
  [Kind in AlertKind]: { title: string; letter: LetterOf<Kind> & AlertLetter }[];
} = {
  'alert-confirmation': [
    { title: 'Des choix', letter: { kind: 'alert-confirmation', ...shared, expires } },
    {
      title: 'Tout, partout',
      letter: { kind: 'alert-confirmation', ...shared, wish: everything, expires },
    },
  ],
  'alert-news': [
    {
      title: 'La première fois',
      letter: {
        kind: 'alert-news',
        ...shared,
        first: true,
        needs: [bicycles, costumes, long],
        more: undefined,
      },
    },
    {
      title: 'Un seul besoin nouveau',
      letter: { kind: 'alert-news', ...shared, first: false, needs: [costumes], more: undefined },
    },
    {
      title: 'Beaucoup à la fois, de longs noms',
      letter: {
        kind: 'alert-news',
        ...shared,
        wish: everything,
        first: false,
        needs: [long, bicycles],
        more: { count: 31, url: `${site.url}/projets/` },
      },
    },
  ],
  'alert-closing': [
    {
      title: 'Un besoin',
      letter: { kind: 'alert-closing', ...shared, needs: [long], more: undefined },
    },
    {
      title: 'Plusieurs, dont un qui finit aujourd’hui',
      letter: {
        kind: 'alert-closing',
        ...shared,
        needs: [lastDay, long],
        more: { count: 1, url: `${site.url}/regions/capitale-nationale/` },
      },
    },
  ],
  'alert-still-wanted': [
    { title: 'Après un an', letter: { kind: 'alert-still-wanted', ...shared, expires } },
  ],
};
