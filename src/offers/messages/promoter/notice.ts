import type { RenderedMail } from '../../../letters/letter.ts';
import { renderLetter } from '../../../letters/render.ts';
import { required } from '../../../letters/required.ts';
import { subjectAbout } from '../../../letters/subject.ts';
import { offeredInWords } from '../in-words.ts';
import type { OfferLetter } from '../offer-letter.ts';
import { action, goodUntil, hello, nameFacts, next, words } from '../usual-parts.ts';

/** Brings an offer to the promoter: who, what, and where to answer. How to reach them comes later. */
export function noticeMail(letter: OfferLetter): RenderedMail {
  const giver = required(letter.giver, 'giver');
  const { title } = required(letter.project, 'project');
  return renderLetter({
    site: letter.site,
    subject: subjectAbout('Une offre pour', title),
    parts: [
      hello,
      { kind: 'text', text: 'Bonne nouvelle : quelqu’un veut aider votre projet.' },
      {
        kind: 'facts',
        rows: [
          ['Projet', title],
          ['On vous offre', offeredInWords(letter, letter.quantity)],
          ...nameFacts(giver),
        ],
      },
      ...words('Son message :', giver.message),
      ...words('Ses disponibilités :', giver.availability),
      action('Répondre à cette offre', letter),
      ...next(
        letter.need
          ? 'La page vous laisse accepter, tout ou une partie, ou décliner.'
          : 'La page vous laisse accepter ou décliner.',
        'Si vous acceptez, vous recevez ses coordonnées, et cette personne reçoit les vôtres.',
        'Répondez même si vous n’avez plus besoin de son aide : elle attend de vos nouvelles.',
      ),
      ...goodUntil(letter),
    ],
  });
}
