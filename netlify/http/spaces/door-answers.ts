import type { Answer } from '../../../src/forms/show-answer.ts';

/** The way to a fresh link: the form of the first private page, wherever one stands. */
const ask = {
  action: '/api/sessions',
  button: 'Recevoir un lien',
  email: { label: 'Votre adresse courriel' },
};

/** What the pages around the door of the private pages say. */
export const doorAnswers = {
  // The same for every address.
  sent: {
    title: 'Regardez vos courriels',
    paragraphs: [
      'Si cette adresse ouvre un espace ici, un lien est en route. Il sert une seule fois et reste bon 20 minutes.',
      'Rien n’arrive ? Regardez dans les indésirables, puis vérifiez que c’est bien l’adresse que l’on connaît ici : celle du projet, de l’équipe de la caisse, ou de votre offre.',
    ],
    links: [{ label: 'Essayer une autre adresse', href: '/espace/' }],
  },
  notAnAddress: {
    title: 'Cette adresse n’est pas complète',
    paragraphs: ['Écrivez-la en entier, comme dans nom@exemple.org.'],
    form: ask,
  },
  enter: (action: string): Answer => ({
    title: 'Entrer dans votre espace',
    paragraphs: [
      'Il reste un geste. Le bouton vous ouvre la porte sur cet appareil ; sur un ordinateur partagé, pensez à sortir quand vous aurez fini.',
    ],
    form: { action, button: 'Entrer' },
  }),
  expired: {
    title: 'Ce lien n’est plus bon',
    paragraphs: [
      'Il sert une seule fois, dans les 20 minutes. Demandez-en un autre : il arrive tout de suite.',
    ],
    form: ask,
  },
  altered: {
    title: 'Ce lien n’est pas entier',
    paragraphs: [
      'Il a peut-être été coupé en chemin. Ouvrez-le de nouveau à partir du courriel, ou demandez-en un autre.',
    ],
    form: ask,
  },
  unavailable: {
    title: 'Le service ne répond pas pour le moment',
    paragraphs: [
      'Le problème vient de chez nous, et il est passager. Essayez de nouveau dans quelques minutes.',
    ],
    links: [{ label: 'Revenir à la porte', href: '/espace/' }],
  },
} satisfies Record<string, Answer | ((...input: never[]) => Answer)>;
