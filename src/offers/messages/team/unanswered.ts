import type { RenderedMail } from '../../../letters/letter.ts';
import { renderLetter } from '../../../letters/render.ts';
import { required } from '../../../letters/required.ts';
import { subjectAbout } from '../../../letters/subject.ts';
import { aimOf, daysInWords } from '../in-words.ts';
import type { OfferLetter } from '../offer-letter.ts';
import { action, hello, next, offerFacts } from '../usual-parts.ts';

/** Tells a caisse's team of an offer that nobody answers. */
export function unansweredMail(letter: OfferLetter): RenderedMail {
  const days = daysInWords(required(letter.days, 'number of days'));
  return renderLetter({
    site: letter.site,
    subject: subjectAbout('Une offre sans réponse :', aimOf(letter)),
    parts: [
      hello,
      {
        kind: 'text',
        text: letter.project
          ? `Une offre à un projet de votre caisse attend la réponse de l’organisme depuis ${days}.`
          : `Une offre à votre caisse attend depuis ${days} que vous lui trouviez un projet.`,
      },
      offerFacts(letter, 'On offre', letter.quantity),
      action('Voir cette offre dans mon espace', letter),
      ...next(
        letter.project
          ? 'Parlez-en à l’organisme, ou répondez en son nom.'
          : 'Choisissez un projet et un de ses besoins, ou déclinez l’offre.',
        'La personne qui offre sait que vous êtes au courant.',
      ),
    ],
  });
}
