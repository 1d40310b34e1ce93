import type { CataloguedNeed } from '../../../model/catalogue.ts';
import type { Giver } from '../../giver.ts';
import type { LetterProject, OfferLetter } from '../offer-letter.ts';

const window = { start: '2026-09-01', end: '2027-05-31' };

// Everything here is made up. The longest names stand beside ordinary ones on purpose.

export const site = { name: 'Perron', url: 'https://perron.example' };

export const caisse = { slug: 'caisse-du-vieux-moulin', name: 'Caisse du Vieux-Moulin' };

export const project: LetterProject = {
  slug: 'des-traineaux-pour-la-cour',
  title: 'Des traîneaux pour la cour de récréation',
  promoter: 'Atelier des Deux Patins',
};

export const longProject: LetterProject = {
  slug: 'la-patinoire-du-rang',
  title: 'Refaire la bande, l’éclairage et le banc des joueuses de la patinoire du rang Cinq',
  promoter:
    'Coopérative de solidarité des Parents, Bénévoles et Amis de la patinoire extérieure de Saint-Anselme-des-Bouleaux',
};

export const people: CataloguedNeed = {
  id: 'menuisiers',
  category: 'human',
  title: 'Menuisiers pour guider les élèves',
  asked: 3,
  covered: 1,
  hours: 12,
  window,
};

export const planks: CataloguedNeed = {
  id: 'planches',
  category: 'material',
  title:
    'Planches de pin de deux mètres, même tachées, pour refaire toute la bande de la patinoire',
  asked: 1200,
  covered: 150,
  unit: { one: 'planche', many: 'planches' },
  loan: false,
  window,
};

export const giver: Giver = {
  name: 'Camille Exemple',
  email: 'camille@visiteuse.example',
  phone: '418 555-0123',
  message:
    'Bonjour,\nje suis menuisière à la retraite. J’ai mes outils et un camion.\n\nÀ bientôt !',
  availability: 'Les mardis et jeudis après-midi',
};

export const organisation: Giver = {
  name: 'Marie-Frédérique Exemple-Beauséjour de la Bruère',
  email: 'marie-frederique.exemple-beausejour.de.la.bruere@scierie-cooperative-des-hauts.example',
  phone: '819 555-0188, poste 4021',
  organisation: 'Scierie coopérative des Hauts de la rivière aux Écorces et de ses affluents',
  message:
    'Nous avons un lot de planches tachées par la pluie. Elles sont saines. Quatre personnes de notre équipe peuvent venir les livrer et aider à les poser.',
};

/** A link that acts, as long as real ones are. */
const signed = (path: string, mark: string) =>
  `${site.url}/${path}/${mark.repeat(22)}.${mark.toUpperCase().repeat(43)}`;

const expires = new Date('2026-12-01T15:00:00Z');

export const answering = { link: signed('repondre', 'a1'), expires };
export const confirming = { link: signed('confirmer', 'b2'), expires };
export const takingPlace = { link: signed('place', 'c3'), expires };
export const delivering = { link: signed('recu', 'd4'), expires };
export const telling = { link: signed('raconter', 'e5'), expires };
export const checking = { link: signed('besoin', 'f6'), expires };
export const following = { follow: signed('suivre', 'g7') };
export const stopping = { unsubscribe: signed('rappels', 'h8') };
export const browsing = { link: `${site.url}/regions/chaudiere-appalaches/` };
export const entering = { link: `${site.url}/espace/caisses/${caisse.slug}/` };

export const promoterAddress = 'atelier@promotrice.example';

/** One offer of one person, to one need. */
export const offer: OfferLetter = { site, caisse, project, need: people, quantity: 1 };

/** Much, from an organisation with a long name, to a project with a long title. */
export const bigOffer: OfferLetter = {
  site,
  caisse,
  project: longProject,
  need: planks,
  quantity: 1200,
};

/** A hand for a project, whatever it needs. */
export const standing: OfferLetter = { site, caisse, project, quantity: 1 };

/** A hand for any project of a caisse. */
export const anywhere: OfferLetter = { site, caisse, quantity: 1 };

/** Somebody as a promoter sees them before accepting. */
export function unreachable({ email, phone, ...seen }: Giver): Giver {
  return seen;
}
