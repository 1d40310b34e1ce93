import type { Answer } from '../../src/forms/show-answer.ts';
import type { Target } from '../../src/offers/decide.ts';

const allProjects = { label: 'Voir tous les projets', href: '/projets/' };

/** What the pages of a confirmation link say. */
export const linkAnswers = {
  confirm: (action: string, { project }: Target): Answer => ({
    title: 'Confirmez votre adresse',
    paragraphs: [
      `Un seul geste, et votre offre à « ${project.title} » part chez ${project.promoter.name}.`,
    ],
    form: { action, button: 'Confirmer mon adresse' },
  }),
  confirmed: ({ slug, project }: Target): Answer => ({
    title: 'Merci, votre offre est en route',
    paragraphs: [
      `Votre adresse est confirmée. Nous transmettons votre offre à ${project.promoter.name}, avec votre message et vos coordonnées.`,
      'On vous répondra par courriel pour convenir de la suite. D’ici là, vous n’avez rien à faire.',
    ],
    links: [{ label: 'Revoir le projet', href: `/projets/${slug}/` }],
  }),
  done: {
    title: 'C’est déjà fait',
    paragraphs: [
      'Votre adresse est confirmée et votre offre a été transmise. Il n’y a plus rien à faire ici.',
    ],
    links: [allProjects],
  },
  closed: {
    title: 'Ce projet ne prend plus d’offres',
    paragraphs: [
      'Il s’est terminé avant que vous confirmiez votre adresse. Votre offre n’a donc pas été transmise. Merci d’avoir voulu aider.',
    ],
    links: [allProjects],
  },
  gone: {
    title: 'Cette offre n’existe plus',
    paragraphs: ['Elle a été retirée ou effacée. Vous pouvez en faire une nouvelle.'],
    links: [allProjects],
  },
  expired: (action: string): Answer => ({
    title: 'Ce lien n’est plus bon',
    paragraphs: [
      'Il a passé sa date. Votre offre n’est pas perdue : demandez un nouveau lien, nous l’enverrons à la même adresse.',
    ],
    form: { action, button: 'Recevoir un nouveau lien' },
  }),
  altered: {
    title: 'Ce lien n’est pas entier',
    paragraphs: [
      'Il a peut-être été coupé en chemin. Ouvrez-le de nouveau à partir du courriel, ou recevez-en un autre : écrivez l’adresse que vous avez donnée en faisant votre offre.',
    ],
    form: {
      action: '/confirmer',
      button: 'Recevoir un nouveau lien',
      email: { label: 'Votre adresse courriel' },
    },
  },
  ask: {
    title: 'Recevoir un nouveau lien',
    paragraphs: ['Écrivez l’adresse que vous avez donnée en faisant votre offre.'],
    form: {
      action: '/confirmer',
      button: 'Recevoir un nouveau lien',
      email: { label: 'Votre adresse courriel' },
    },
  },
  sent: {
    title: 'Regardez vos courriels',
    paragraphs: [
      'Un nouveau lien est en route vers l’adresse que vous aviez donnée. S’il n’arrive pas, regardez dans les indésirables.',
    ],
  },
  // The same for every address: nobody learns from it who has offered something.
  perhapsSent: {
    title: 'Regardez vos courriels',
    paragraphs: [
      'Si une offre faite avec cette adresse attend d’être confirmée, un nouveau lien est en route. S’il n’arrive pas, regardez dans les indésirables.',
    ],
  },
  unavailable: {
    title: 'Le service ne répond pas pour le moment',
    paragraphs: [
      'Le problème vient de chez nous, et rien n’a changé. Votre lien reste bon : essayez de nouveau dans quelques minutes.',
    ],
  },
} satisfies Record<string, Answer | ((...input: never[]) => Answer)>;
