import type { RenderedMail } from '../../../letters/letter.ts';
import { renderLetter } from '../../../letters/render.ts';
import { required } from '../../../letters/required.ts';
import { subjectAbout } from '../../../letters/subject.ts';
import { aimOf, daysInWords } from '../in-words.ts';
import type { OfferLetter } from '../offer-letter.ts';
import { action, following, goodUntil, hello, next, offerFacts } from '../usual-parts.ts';

/** Asks the first of the waiting list whether to take the place that came free. */
export function placeFreeMail(letter: OfferLetter): RenderedMail {
  const kept = daysInWords(required(letter.days, 'number of days'));
  return renderLetter({
    site: letter.site,
    subject: subjectAbout('Une place s’est libérée :', aimOf(letter)),
    parts: [
      hello,
      {
        kind: 'text',
        text: `Bonne nouvelle : une place s’est libérée, et c’est votre tour. Pouvez-vous encore aider ? La place vous est gardée pendant ${kept}.`,
      },
      action('Répondre', letter),
      offerFacts(letter, 'Vous offrez', letter.quantity),
      ...next(
        'La page vous demande oui ou non.',
        'Si c’est oui, l’organisme verra votre nom et votre message, et vous répondra.',
        'Si c’est non, ou sans réponse de votre part, la place sera offerte à la personne suivante.',
      ),
      ...goodUntil(letter),
      ...following('Changer ou retirer mon offre', letter),
    ],
  });
}
