import { describeOffer } from '../describe.ts';
import type { Part, RenderedMail } from './letter.ts';
import type { OfferLetter } from './offer-letter.ts';
import { renderLetter } from './render.ts';

/** What the promoter receives once a giver has confirmed: who, what, and how to answer. */
export function noticeMail(letter: OfferLetter): RenderedMail {
  const { need, quantity, site, giver: notice = { name: '', message: '' } } = letter;
  const title = letter.project?.title ?? letter.caisse.name;
  const availability: Part[] = notice.availability
    ? [
        { kind: 'text', text: 'Ses disponibilités :' },
        { kind: 'quote', text: notice.availability },
      ]
    : [];
  return renderLetter({
    site,
    subject: `Une offre pour « ${title} »`,
    parts: [
      { kind: 'text', text: 'Bonjour,' },
      {
        kind: 'text',
        text: `Bonne nouvelle : quelqu’un veut aider votre projet « ${title} ».`,
      },
      {
        kind: 'facts',
        rows: [
          ['On vous offre', describeOffer(need, quantity)],
          ['Nom', notice.name],
          ...optional('Organisme', notice.organisation),
          ...optional('Courriel', notice.email),
          ...optional('Téléphone', notice.phone),
        ],
      },
      { kind: 'text', text: 'Son message :' },
      { kind: 'quote', text: notice.message },
      ...availability,
      { kind: 'title', text: 'Et ensuite' },
      {
        kind: 'list',
        items: [
          'Répondez simplement à ce courriel : votre réponse ira droit à cette personne.',
          'Répondez-lui même si vous n’avez plus besoin de son aide : elle attend de vos nouvelles.',
        ],
      },
      {
        kind: 'small',
        text: 'Cette personne a confirmé son adresse et a accepté que ses coordonnées vous soient transmises pour ce projet. Ne vous en servez pour rien d’autre.',
      },
    ],
  });
}

function optional(label: string, value: string | null | undefined): [string, string][] {
  return value ? [[label, value]] : [];
}
