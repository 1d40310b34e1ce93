import { describeOffer } from '../describe.ts';
import { dayInWords } from './day-in-words.ts';
import type { RenderedMail } from './letter.ts';
import type { OfferLetter } from './offer-letter.ts';
import { renderLetter } from './render.ts';

/**
 * The visitor's receipt, which asks to confirm the address and says what happens next. It goes to
 * an address that nobody has confirmed yet: so it repeats nothing that the visitor has written,
 * neither name nor message, and is of no use for sending one's own words to others.
 */
export function confirmationMail(letter: OfferLetter): RenderedMail {
  const { need, quantity, site, link = '', expires = new Date(0) } = letter;
  const project = { title: letter.project?.title ?? letter.caisse.name };
  const promoter = letter.project?.promoter ?? letter.caisse.name;
  return renderLetter({
    site,
    subject: `Confirmez votre offre à « ${project.title} »`,
    parts: [
      { kind: 'text', text: 'Bonjour,' },
      {
        kind: 'text',
        text: `Merci ! Votre offre à « ${project.title} » est bien arrivée. Il reste un geste à faire : confirmer que cette adresse est la vôtre.`,
      },
      { kind: 'button', label: 'Confirmer mon adresse', url: link },
      {
        kind: 'facts',
        rows: [
          ['Projet', project.title],
          ['Organisme', promoter],
          ['Vous offrez', describeOffer(need, quantity)],
        ],
      },
      { kind: 'title', text: 'Et ensuite' },
      {
        kind: 'list',
        items: [
          `Dès que vous aurez confirmé, nous enverrons votre offre à ${promoter}, avec votre message et vos coordonnées.`,
          `${promoter} vous répondra par courriel pour convenir de la suite.`,
          'D’ici là, vous n’avez rien d’autre à faire.',
        ],
      },
      {
        kind: 'small',
        text: `Ce lien est bon jusqu’au ${dayInWords(expires)}. Tant que vous n’avez pas confirmé, votre offre n’est montrée à personne.`,
      },
      {
        kind: 'small',
        text: 'Vous n’avez rien offert ? Quelqu’un a sans doute écrit votre adresse par erreur. Ne faites rien : sans votre confirmation, il ne se passera rien.',
      },
    ],
  });
}
