import type { RenderedMail } from '../../../letters/letter.ts';
import { renderLetter } from '../../../letters/render.ts';
import { required } from '../../../letters/required.ts';
import { subjectAbout } from '../../../letters/subject.ts';
import { offeredInWords } from '../in-words.ts';
import type { OfferLetter } from '../offer-letter.ts';
import { hello, nameFacts, next } from '../usual-parts.ts';

/** Tells the promoter that a giver has taken the offer back. */
export function withdrawnMail(letter: OfferLetter): RenderedMail {
  const { title } = required(letter.project, 'project');
  return renderLetter({
    site: letter.site,
    subject: subjectAbout('Une offre est retirée :', title),
    parts: [
      hello,
      {
        kind: 'text',
        text: letter.accepted
          ? 'Une personne dont vous aviez accepté l’aide doit la retirer.'
          : 'Une personne qui offrait son aide à votre projet la retire.',
      },
      {
        kind: 'facts',
        rows: [
          ['Projet', title],
          ['Offre retirée', offeredInWords(letter, letter.accepted ?? letter.quantity)],
          ...nameFacts(letter.giver),
        ],
      },
      ...next(...(letter.accepted ? [freed(letter)] : []), 'Vous n’avez rien à faire.'),
    ],
  });
}

function freed({ need }: OfferLetter): string {
  return need
    ? 'La place redevient libre. S’il y a une liste d’attente, nous demandons à la première personne.'
    : 'Votre projet reste ouvert aux autres offres.';
}
