import type { Answer } from '../../../src/forms/show-answer.ts';
import { byAddress } from './by-address.ts';

const allProjects = { label: 'Voir tous les projets', href: '/projets/' };

/** What is said before a link opens, whatever it leads to. */
export const doorAnswers = {
  altered: {
    title: 'Ce lien n’est pas entier',
    paragraphs: [
      'Il a peut-être été coupé en chemin. Ouvrez-le de nouveau à partir du courriel. Vous pouvez aussi écrire votre adresse : si elle est celle d’un projet, d’une caisse ou d’une offre, un autre lien y arrivera.',
    ],
    form: byAddress,
  },
  expired: (action: string): Answer => ({
    title: 'Ce lien n’est plus bon',
    paragraphs: [
      'Il a passé sa date, et rien n’est perdu. Demandez-en un nouveau : il arrivera à l’adresse où celui-ci vous était venu.',
    ],
    form: { action, button: 'Recevoir un nouveau lien' },
  }),
  over: {
    title: 'Ce lien n’est plus bon',
    paragraphs: [
      'Il a passé sa date. S’il reste quelque chose à faire, votre espace le dit : écrivez votre adresse, un lien y arrivera.',
    ],
    form: byAddress,
  },
  passedOn: {
    title: 'Ce lien n’est plus à vous',
    paragraphs: [
      'L’adresse de ce projet a changé depuis. Si elle est la vôtre, votre espace montre ses offres : écrivez-la, un lien y arrivera.',
    ],
    form: byAddress,
  },
  gone: {
    title: 'Il n’y a plus rien ici',
    paragraphs: ['Ce lien est bien de nous, mais ce qu’il montrait a été retiré ou effacé depuis.'],
    links: [allProjects],
  },
  sent: {
    title: 'Regardez vos courriels',
    paragraphs: [
      'Un nouveau lien est en route vers l’adresse où celui-ci vous était venu. S’il n’arrive pas, regardez dans les indésirables.',
    ],
  },
  unavailable: {
    title: 'Le service ne répond pas pour le moment',
    paragraphs: [
      'Le problème vient de chez nous, et rien n’a changé. Votre lien reste bon : essayez de nouveau dans quelques minutes.',
    ],
  },
} satisfies Record<string, Answer | ((...input: never[]) => Answer)>;
