import type { RenderedMail } from '../../../letters/letter.ts';
import { renderLetter } from '../../../letters/render.ts';
import { required } from '../../../letters/required.ts';
import { subjectAbout } from '../../../letters/subject.ts';
import { expiryWords } from '../../life/reason-words.ts';
import { type ExpiryReason, expiryReasons } from '../../life/reasons.ts';
import { aimOf } from '../in-words.ts';
import type { OfferLetter } from '../offer-letter.ts';
import { action, following, hello, next, offerFacts } from '../usual-parts.ts';

/** An offer whose address was never confirmed is erased without a word. */
type ToldReason = Exclude<ExpiryReason, 'NOT_CONFIRMED'>;

/** The subject, and what is said after the reason. */
const told: Record<ToldReason, { subject: [before: string, after?: string]; kindly: string }> = {
  PLACE_NOT_TAKEN: {
    subject: ['La place est passée à quelqu’un d’autre :'],
    kindly:
      'Nous vous l’avions gardée ; sans nouvelles de vous, nous l’avons proposée à la personne suivante. Merci d’avoir attendu.',
  },
  NEVER_ANSWERED: {
    subject: ['Votre offre à', ' est restée sans réponse'],
    kindly:
      'Vous méritiez une réponse, et nous en sommes désolés. Merci d’avoir offert votre aide.',
  },
  PROJECT_COMPLETED: {
    subject: ['Projet mené à bien, merci :'],
    kindly:
      'Merci d’avoir été là : savoir que des gens étaient prêts à aider, c’est aussi ce qui l’a porté.',
  },
  PROJECT_CANCELLED: {
    subject: ['Annulé :'],
    kindly: 'Merci d’avoir voulu l’aider.',
  },
  PROJECT_OVER: {
    subject: ['Terminé :'],
    kindly: 'Merci d’avoir voulu l’aider.',
  },
  PROJECT_GONE: {
    subject: ['Votre offre à', ' prend fin'],
    kindly: 'Merci d’avoir offert votre aide.',
  },
  NEED_CLOSED: {
    subject: ['Votre offre à', ' n’est plus nécessaire'],
    kindly: 'Il est comblé, ou le projet peut s’en passer. Merci d’avoir offert votre aide.',
  },
  NEED_OVER: {
    subject: ['Votre offre à', ' prend fin'],
    kindly: 'Merci d’avoir voulu aider.',
  },
};

/** Thanks a giver and gives the promise back, when what it was for has come to its end. */
export function releasedMail(letter: OfferLetter): RenderedMail {
  const reason = reasonOf(letter);
  const { subject, kindly } = told[reason];
  const [before, after] = subject;
  return renderLetter({
    site: letter.site,
    subject: subjectAbout(before, aimOf(letter), after),
    parts: [
      hello,
      { kind: 'text', text: `${expiryWords[reason]} ${kindly}` },
      offerFacts(letter, 'Vous offriez', letter.quantity),
      ...next(
        'Vous êtes libre : votre offre est fermée, vous n’avez plus rien à faire.',
        ...(letter.accepted
          ? ['Si vous aviez convenu de quelque chose avec l’organisme, entendez-vous avec lui.']
          : []),
        'D’autres projets cherchent peut-être ce que vous avez à offrir.',
      ),
      action('Voir d’autres projets à aider', letter),
      ...following('Voir mon offre', letter),
    ],
  });
}

function reasonOf({ reason }: OfferLetter): ToldReason {
  const known = expiryReasons.find((each) => each === reason);
  if (known === undefined || known === 'NOT_CONFIRMED')
    return required<ToldReason>(undefined, 'reason');
  return known;
}
