import type { RenderedMail } from '../../../letters/letter.ts';
import { renderLetter } from '../../../letters/render.ts';
import { subjectAbout } from '../../../letters/subject.ts';
import { aimOf } from '../in-words.ts';
import type { OfferLetter } from '../offer-letter.ts';
import { following, hello, next, offerFacts } from '../usual-parts.ts';

/** Tells a giver which need a standing offer now goes to. */
export function assignedMail(letter: OfferLetter): RenderedMail {
  return renderLetter({
    site: letter.site,
    subject: subjectAbout('Où votre aide peut servir :', aimOf(letter)),
    parts: [
      hello,
      {
        kind: 'text',
        text: 'Vous aviez offert un coup de main sans choisir de besoin précis. Voici où il peut servir.',
      },
      offerFacts(letter, 'Besoin', letter.quantity),
      ...next(
        'L’organisme verra votre nom et votre message, et vous répondra.',
        'Vos coordonnées et les siennes ne s’échangent que s’il accepte votre offre.',
        'Ce besoin ne vous convient pas ? Changez ou retirez votre offre, sans gêne.',
      ),
      ...following('Changer ou retirer mon offre', letter),
    ],
  });
}
