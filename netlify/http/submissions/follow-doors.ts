import type { Answer } from '../../../src/forms/show-answer.ts';

const propose = { label: 'Proposer un projet', href: '/proposer/' };

/** What is said where a proposal does not open. */
export const followDoors = {
  altered: {
    title: 'Ce lien n’est pas entier',
    paragraphs: [
      'Il a peut-être été coupé en chemin. Ouvrez-le de nouveau à partir du courriel : votre proposition y est toujours.',
    ],
    links: [propose],
  },
  gone: {
    title: 'Il n’y a plus rien ici',
    paragraphs: [
      'Ce lien est bien de nous, mais la proposition qu’il ouvrait a été effacée depuis. Une proposition commencée et laissée là s’efface d’elle-même.',
    ],
    links: [propose],
  },
  expired: (action: string): Answer => ({
    title: 'Ce lien n’est plus bon',
    paragraphs: [
      'Il a passé sa date, et rien n’est perdu. Demandez-en un nouveau : il arrivera à l’adresse que porte la proposition.',
    ],
    form: { action, fields: { do: 'lien' }, button: 'Recevoir un nouveau lien' },
  }),
  over: {
    title: 'Ce lien n’est plus bon',
    paragraphs: [
      'Il a passé sa date, et cette proposition ne porte pas d’adresse où en envoyer un autre.',
    ],
    links: [propose],
  },
  /** Begun on this browser, and confirmed since by the mailed link: only that one opens it now. */
  byMail: (action: string): Answer => ({
    title: 'Passez par le lien du courriel',
    paragraphs: [
      'Votre adresse est confirmée : la proposition s’ouvre maintenant par le lien que vous avez reçu, et par lui seul. Tout ce que vous avez écrit y est.',
    ],
    form: { action, fields: { do: 'lien' }, button: 'Recevoir ce lien de nouveau' },
  }),
  passedOn: {
    title: 'Ce lien n’est plus à vous',
    paragraphs: [
      'L’adresse de cette proposition a changé depuis. Le lien qui l’ouvre a été envoyé à la nouvelle.',
    ],
    links: [propose],
  },
  sent: {
    title: 'Regardez vos courriels',
    paragraphs: [
      'Un nouveau lien est en route vers l’adresse que porte la proposition. S’il n’arrive pas, regardez dans les indésirables. On n’en envoie qu’un par heure.',
    ],
  },
} satisfies Record<string, Answer | ((action: string) => Answer)>;
