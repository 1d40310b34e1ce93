import type { RenderedMail } from '../../../letters/letter.ts';
import { renderLetter } from '../../../letters/render.ts';
import { required } from '../../../letters/required.ts';
import { subjectAbout } from '../../../letters/subject.ts';
import { aimOf, daysInWords } from '../in-words.ts';
import type { OfferLetter } from '../offer-letter.ts';
import { hello, next, offerFacts } from '../usual-parts.ts';

/** Tells a giver honestly that nobody has answered. */
export function stillWaitingMail(letter: OfferLetter): RenderedMail {
  const days = daysInWords(required(letter.days, 'number of days'));
  return renderLetter({
    site: letter.site,
    subject: subjectAbout('Votre offre attend encore :', aimOf(letter)),
    parts: [
      hello,
      {
        kind: 'text',
        text: `Votre offre attend une réponse depuis ${days}. Nous en sommes désolés. ${whoKnows(letter)}`,
      },
      offerFacts(letter, 'Vous offrez', letter.quantity),
      ...next(
        'Vous pouvez attendre : votre offre reste ouverte, et nous vous écrirons dès qu’il y aura une réponse.',
        'Vous pouvez aussi la changer ou la retirer, sans gêne.',
      ),
      {
        kind: 'button',
        label: 'Changer ou retirer mon offre',
        url: required(letter.follow, 'way to follow'),
      },
    ],
  });
}

function whoKnows({ project }: OfferLetter): string {
  return project
    ? 'L’organisme n’a pas encore répondu. L’équipe de sa caisse le sait maintenant, et verra ce qui se passe.'
    : 'L’équipe de la caisse ne vous a pas encore trouvé de projet. Nous venons de le lui rappeler.';
}
