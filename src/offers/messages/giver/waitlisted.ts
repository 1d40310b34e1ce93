import type { RenderedMail } from '../../../letters/letter.ts';
import { renderLetter } from '../../../letters/render.ts';
import { required } from '../../../letters/required.ts';
import { subjectAbout } from '../../../letters/subject.ts';
import { aimOf } from '../in-words.ts';
import type { OfferLetter } from '../offer-letter.ts';
import { hello, next, offerFacts } from '../usual-parts.ts';

/** Tells a giver whose address is confirmed that everything is found for now. */
export function waitlistedMail(letter: OfferLetter): RenderedMail {
  return renderLetter({
    site: letter.site,
    subject: subjectAbout('Sur la liste d’attente :', aimOf(letter)),
    parts: [
      hello,
      {
        kind: 'text',
        text: 'Merci, votre adresse est confirmée. Pour ce besoin, tout est déjà trouvé : votre offre est sur la liste d’attente.',
      },
      offerFacts(letter, 'Vous offrez', letter.quantity),
      ...next(
        'Si une place se libère, nous écrivons à la première personne de la liste, puis à la suivante.',
        'Quand viendra votre tour, vous direz oui ou non.',
        'D’ici là, vous n’avez rien à faire. Vous pouvez retirer votre offre quand vous voulez.',
      ),
      {
        kind: 'button',
        label: 'Suivre ou retirer mon offre',
        url: required(letter.follow, 'way to follow'),
      },
    ],
  });
}
