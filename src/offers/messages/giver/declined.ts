import type { Fact, RenderedMail } from '../../../letters/letter.ts';
import { renderLetter } from '../../../letters/render.ts';
import { required } from '../../../letters/required.ts';
import { subjectAbout } from '../../../letters/subject.ts';
import { declineReasonCodes, declineReasons } from '../../life/reasons.ts';
import { aimOf, offeredInWords } from '../in-words.ts';
import type { OfferLetter } from '../offer-letter.ts';
import { action, aimFacts, following, hello, next, words } from '../usual-parts.ts';

/** Tells a giver that the promoter declines, and why. */
export function declinedMail(letter: OfferLetter): RenderedMail {
  return renderLetter({
    site: letter.site,
    subject: subjectAbout('La réponse à votre offre :', aimOf(letter)),
    parts: [
      hello,
      {
        kind: 'text',
        text: letter.project
          ? 'Merci d’avoir voulu aider. Cette fois, l’organisme ne prendra pas votre offre.'
          : 'Merci d’avoir voulu aider. Cette fois, l’équipe de la caisse n’a pas trouvé de projet pour votre offre.',
      },
      {
        kind: 'facts',
        rows: [
          ...aimFacts(letter),
          ['Vous offriez', offeredInWords(letter, letter.quantity)],
          ...reasonFact(letter),
        ],
      },
      ...words('Son message pour vous :', letter.note),
      ...next(
        'Vous êtes libre : votre offre est fermée, et vos coordonnées n’ont pas été transmises.',
        'D’autres projets cherchent peut-être ce que vous avez à offrir.',
      ),
      action('Voir d’autres projets à aider', letter),
      ...following('Voir mon offre', letter),
    ],
  });
}

/** Another reason than the ready ones says nothing by itself. */
function reasonFact({ reason }: OfferLetter): Fact[] {
  const code = required(
    declineReasonCodes.find((each) => each === reason),
    'reason',
  );
  return code === 'OTHER' ? [] : [['Sa raison', declineReasons[code]]];
}
