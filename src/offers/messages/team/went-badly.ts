import type { RenderedMail } from '../../../letters/letter.ts';
import { renderLetter } from '../../../letters/render.ts';
import { subjectAbout } from '../../../letters/subject.ts';
import { aimOf } from '../in-words.ts';
import type { OfferLetter } from '../offer-letter.ts';
import { action, hello, next, offerFacts } from '../usual-parts.ts';

/** Tells a caisse's team that a giver is not content with how it went. */
export function wentBadlyMail(letter: OfferLetter): RenderedMail {
  return renderLetter({
    site: letter.site,
    subject: subjectAbout('Une aide s’est mal passée :', aimOf(letter)),
    parts: [
      hello,
      {
        kind: 'text',
        text: 'Une personne qui a aidé un projet de votre caisse dit que ça ne s’est pas bien passé.',
      },
      offerFacts(letter, 'Aide reçue', letter.delivered ?? letter.quantity),
      action('Voir cette offre dans mon espace', letter),
      ...next(
        'Écoutez cette personne, puis l’organisme, avant d’en juger.',
        'L’organisme n’a pas reçu ce message.',
      ),
    ],
  });
}
