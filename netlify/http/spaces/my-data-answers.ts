import type { Answer } from '../../../src/forms/answer.ts';

/** What the pages about one's own data say. */
export const myDataAnswers = {
  erased: {
    title: 'Vos renseignements sont effacés',
    paragraphs: [
      'Vos offres en cours sont retirées. Les organismes qui comptaient sur vous en sont avisés.',
      'Il reste seulement des nombres, qui ne disent rien de vous. Vous êtes sorti de votre espace.',
    ],
    links: [{ label: 'Revenir à l’accueil', href: '/' }],
  },
  unavailable: {
    title: 'Le service ne répond pas pour le moment',
    paragraphs: [
      'Le problème vient de chez nous, et il est passager. Essayez de nouveau dans quelques minutes.',
    ],
    links: [{ label: 'Revenir à vos renseignements', href: '/espace/mes-renseignements/' }],
  },
} satisfies Record<string, Answer>;
