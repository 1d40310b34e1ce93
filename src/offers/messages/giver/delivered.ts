import type { RenderedMail } from '../../../letters/letter.ts';
import { renderLetter } from '../../../letters/render.ts';
import { required } from '../../../letters/required.ts';
import { subjectAbout } from '../../../letters/subject.ts';
import { aimOf } from '../in-words.ts';
import type { OfferLetter } from '../offer-letter.ts';
import { action, following, goodUntil, hello, offerFacts } from '../usual-parts.ts';

/** Thanks a giver whose help has come, and asks how it went. */
export function deliveredMail(letter: OfferLetter): RenderedMail {
  return renderLetter({
    site: letter.site,
    subject: subjectAbout('Merci de votre aide :', aimOf(letter)),
    parts: [
      hello,
      {
        kind: 'text',
        text: 'L’organisme dit que votre aide est bien arrivée. Merci !',
      },
      offerFacts(letter, 'Reçu', required(letter.delivered, 'delivered quantity')),
      {
        kind: 'text',
        text: 'Comment est-ce que ça s’est passé ? Dites-le en un mot. Si ça s’est mal passé, l’équipe de la caisse le saura.',
      },
      action('Dire comment ça s’est passé', letter),
      ...goodUntil(letter),
      ...following('Voir mon offre', letter),
    ],
  });
}
