import type { RenderedMail } from '../../../letters/letter.ts';
import { renderLetter } from '../../../letters/render.ts';
import { required } from '../../../letters/required.ts';
import { subjectAbout } from '../../../letters/subject.ts';
import { offeredInWords } from '../in-words.ts';
import type { OfferLetter } from '../offer-letter.ts';
import { action, goodUntil, hello, nameFacts, next } from '../usual-parts.ts';

/** Tells the promoter that a giver offers more, or less, than before. */
export function changedMail(letter: OfferLetter): RenderedMail {
  const { title } = required(letter.project, 'project');
  return renderLetter({
    site: letter.site,
    subject: subjectAbout('Une offre a changé :', title),
    parts: [
      hello,
      {
        kind: 'text',
        text: 'Une personne qui offre son aide à votre projet a changé la quantité.',
      },
      {
        kind: 'facts',
        rows: [
          ['Projet', title],
          ['Offre maintenant', offeredInWords(letter, letter.quantity)],
          ...nameFacts(letter.giver),
        ],
      },
      action('Répondre à cette offre', letter),
      ...next(
        'Le reste de son offre n’a pas changé.',
        'Cette personne attend toujours votre réponse : oui, en partie, ou non.',
      ),
      ...goodUntil(letter),
    ],
  });
}
