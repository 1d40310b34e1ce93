import type { RenderedMail } from '../../letters/letter.ts';
import { renderLetter } from '../../letters/render.ts';
import { action, hello, next, proposalFacts, sayDay, subjectOf, text } from './parts.ts';
import type { SubmissionLetter } from './submission-letter.ts';

const promised = ({ dueOn }: SubmissionLetter) =>
  dueOn ? [`Une réponse est promise au plus tard le ${sayDay(dueOn)}.`] : [];

/** Brings a proposal to those who decide. */
export function toReviewMail(letter: SubmissionLetter): RenderedMail {
  return renderLetter({
    site: letter.site,
    subject: subjectOf(
      letter.changes ? 'Des changements à lire' : 'Une proposition à lire',
      letter,
    ),
    parts: [
      hello,
      text(
        letter.changes
          ? 'Un organisme propose des changements à son projet publié.'
          : 'Un organisme propose un projet à votre caisse.',
      ),
      proposalFacts(letter),
      action('Lire et décider', letter),
      ...next(
        ...promised(letter),
        'Vous pouvez accepter, demander un changement, refuser ou confier le projet à une autre caisse.',
      ),
    ],
  });
}

/** Tells those who decide that the changes are made. */
export function resentMail(letter: SubmissionLetter): RenderedMail {
  return renderLetter({
    site: letter.site,
    subject: subjectOf('Les changements sont faits', letter),
    parts: [
      hello,
      text('L’organisme a revu sa proposition et vous la renvoie.'),
      proposalFacts(letter),
      action('Relire et décider', letter),
      ...next(...promised(letter), 'La page montre ce qui a changé.'),
    ],
  });
}

/** Tells those who decide that there is nothing to decide any more. */
export function withdrawnMail(letter: SubmissionLetter): RenderedMail {
  return renderLetter({
    site: letter.site,
    subject: subjectOf('Une proposition est retirée', letter),
    parts: [
      hello,
      text('L’organisme a retiré sa proposition. Vous n’avez rien à faire.'),
      proposalFacts(letter),
      action('Voir la proposition', letter),
    ],
  });
}

/** Reminds those who decide, before the promise breaks. */
export function reviewReminderMail(letter: SubmissionLetter): RenderedMail {
  return renderLetter({
    site: letter.site,
    subject: subjectOf('Une réponse est attendue', letter),
    parts: [
      hello,
      text(
        letter.dueOn
          ? `Cette proposition attend votre réponse. Elle est promise au plus tard le ${sayDay(letter.dueOn)}.`
          : 'Cette proposition attend votre réponse.',
      ),
      proposalFacts(letter),
      action('Lire et décider', letter),
    ],
  });
}
