import type { Answer } from '../../src/forms/show-answer.ts';
import type { Handoff } from '../../src/handoff/hand-off.ts';
import type { Closed } from '../../src/offers/target.ts';

/** Why a request is refused as a whole. These codes are public: JSON answers carry them. */
export type RefusalCode =
  | Closed['reason']
  | Extract<Handoff, { ok: false }>['reason']
  | 'FOREIGN_ORIGIN'
  | 'METHOD_NOT_ALLOWED'
  | 'TOO_BIG'
  | 'UNREADABLE'
  | 'NO_PROJECT'
  | 'NEED_CLOSED'
  | 'UNSUPPORTED_TYPE'
  | 'TOO_MANY'
  | 'NOT_STORED'
  | EndorsementRefusal;

/** Why what is endorsed cannot be. */
export type EndorsementRefusal =
  | 'NOTHING_ENDORSED'
  | 'UNKNOWN_PROPOSAL'
  | 'PROJECT_ENDED'
  | 'PROPOSAL_OVER';

export interface Refusal extends Answer {
  status: number;
  /** The field that it is about, where there is one. */
  field?: 'project' | 'caisse' | 'need' | 'proposal';
}

const allProjects = { label: 'Voir tous les projets', href: '/projets/' };

/** What is answered for each, in words that somebody on a page can use. */
export const refusals: Record<RefusalCode, Refusal> = {
  UNKNOWN_PROJECT: {
    status: 404,
    field: 'project',
    title: 'Ce projet n’existe pas',
    paragraphs: ['Nous ne le trouvons pas. Il a peut-être été retiré, et rien n’a été enregistré.'],
    links: [allProjects],
  },
  UNKNOWN_NEED: {
    status: 404,
    field: 'need',
    title: 'Ce besoin n’existe pas',
    paragraphs: [
      'Le projet existe, mais ce besoin n’y est pas ou n’y est plus. Votre offre n’a pas été enregistrée.',
    ],
    links: [allProjects],
  },
  UNKNOWN_CAISSE: {
    status: 404,
    field: 'caisse',
    title: 'Cette caisse n’existe pas',
    paragraphs: ['Nous ne la trouvons pas, et rien n’a été enregistré.'],
    links: [{ label: 'Voir toutes les caisses', href: '/caisses/' }],
  },
  CAISSE_PAUSED: {
    status: 409,
    field: 'caisse',
    title: 'Cette caisse fait une pause',
    paragraphs: [
      'Elle ne prend ni offres ni propositions pour le moment, et rien n’a été enregistré. Ses projets, eux, continuent.',
    ],
    links: [allProjects],
  },
  PROJECT_COMPLETED: {
    status: 409,
    field: 'project',
    title: 'Ce projet est terminé',
    paragraphs: [
      'Il ne prend plus d’offres : la vôtre n’a pas été enregistrée. D’autres projets attendent.',
    ],
    links: [allProjects],
  },
  PROJECT_CANCELLED: {
    status: 409,
    field: 'project',
    title: 'Ce projet a été annulé',
    paragraphs: [
      'Il ne prend plus d’offres : la vôtre n’a pas été enregistrée. D’autres projets attendent.',
    ],
    links: [allProjects],
  },
  PROJECT_OVER: {
    status: 409,
    field: 'project',
    title: 'Les dates de ce projet sont passées',
    paragraphs: [
      'Il ne prend plus d’offres : la vôtre n’a pas été enregistrée. D’autres projets attendent.',
    ],
    links: [allProjects],
  },
  NEED_CLOSED: {
    status: 409,
    field: 'need',
    title: 'On ne cherche plus cela',
    paragraphs: [
      'L’organisme a retiré ce besoin : votre offre n’a pas été enregistrée. Le projet a peut-être d’autres besoins.',
    ],
    links: [allProjects],
  },
  NEED_OVER: {
    status: 409,
    field: 'need',
    title: 'Il est trop tard pour ce besoin',
    paragraphs: [
      'Ses dates sont passées : votre offre n’a pas été enregistrée. Le projet a peut-être d’autres besoins.',
    ],
    links: [allProjects],
  },
  NO_FUNDING: {
    status: 404,
    field: 'project',
    title: 'Ce projet n’a pas de campagne de financement',
    paragraphs: ['Il ne demande pas d’argent, ou pas encore. Il a peut-être besoin d’autre chose.'],
    links: [allProjects],
  },
  UNKNOWN_HOST: {
    status: 404,
    field: 'project',
    title: 'La campagne de ce projet est introuvable',
    paragraphs: [
      'Son adresse ne mène pas chez le partenaire de financement. Nous ne vous y envoyons pas.',
    ],
    links: [allProjects],
  },
  FUNDING_OVER: {
    status: 410,
    field: 'project',
    title: 'La campagne de ce projet est terminée',
    paragraphs: [
      'On ne peut plus y contribuer. Merci d’y avoir pensé : d’autres projets attendent.',
    ],
    links: [allProjects],
  },
  FOREIGN_ORIGIN: {
    status: 403,
    title: 'Cette demande vient d’un autre site',
    paragraphs: [
      'Pour votre sécurité, nous n’acceptons que les formulaires de nos pages. Rien n’a été enregistré.',
    ],
    links: [allProjects],
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    title: 'Il n’y a rien à voir ici',
    paragraphs: [
      'Cette adresse ne s’ouvre pas de cette façon. Choisissez un projet pour lui offrir votre aide.',
    ],
    links: [allProjects],
  },
  TOO_BIG: {
    status: 413,
    title: 'C’est trop long',
    paragraphs: [
      'Ce que vous avez envoyé dépasse ce que nous pouvons recevoir. Rien n’a été enregistré. Revenez en arrière et raccourcissez vos textes.',
    ],
  },
  UNSUPPORTED_TYPE: {
    status: 415,
    title: 'Nous n’avons pas pu lire cet envoi',
    paragraphs: ['Il n’a pas la forme d’un formulaire. Rien n’a été enregistré.'],
    links: [allProjects],
  },
  UNREADABLE: {
    status: 422,
    title: 'Nous n’avons pas pu lire cet envoi',
    paragraphs: [
      'Il est arrivé abîmé. Rien n’a été enregistré. Revenez en arrière et essayez de nouveau.',
    ],
    links: [allProjects],
  },
  NO_PROJECT: {
    status: 422,
    field: 'project',
    title: 'Il manque le projet',
    paragraphs: ['Dites à quel projet va votre offre : choisissez-le dans la liste.'],
    links: [allProjects],
  },
  TOO_MANY: {
    status: 429,
    title: 'Beaucoup d’envois en peu de temps',
    paragraphs: [
      'Votre envoi n’a pas été enregistré : il en est venu beaucoup du même endroit. Attendez un peu, revenez en arrière et recommencez.',
    ],
  },
  NOT_STORED: {
    status: 503,
    title: 'Votre envoi n’a pas pu être enregistré',
    paragraphs: [
      'Le problème vient de chez nous, et il est passager. Personne n’a rien reçu. Attendez quelques minutes, revenez en arrière et recommencez.',
    ],
  },
  NOTHING_ENDORSED: {
    status: 422,
    field: 'project',
    title: 'Il manque le projet',
    paragraphs: ['Dites quel projet vous voulez : choisissez-le dans la liste.'],
    links: [allProjects],
  },
  UNKNOWN_PROPOSAL: {
    status: 404,
    field: 'proposal',
    title: 'Ce lien n’est pas entier',
    paragraphs: [
      'Il a peut-être été coupé en chemin, et rien n’a été enregistré. Ouvrez-le de nouveau là où vous l’avez reçu.',
    ],
    links: [allProjects],
  },
  PROJECT_ENDED: {
    status: 409,
    field: 'project',
    title: 'Ce projet est fini',
    paragraphs: [
      'On ne compte plus qui le veut : rien n’a été enregistré. Merci d’y avoir pensé. D’autres projets attendent.',
    ],
    links: [allProjects],
  },
  PROPOSAL_OVER: {
    status: 410,
    field: 'proposal',
    title: 'Cette proposition n’est plus à l’étude',
    paragraphs: [
      'On ne compte plus qui la veut : rien n’a été enregistré. Merci d’y avoir pensé. D’autres projets attendent, peut-être tout près de chez vous.',
    ],
    links: [allProjects],
  },
};
