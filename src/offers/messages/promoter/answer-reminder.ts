import type { Part, RenderedMail } from '../../../letters/letter.ts';
import { renderLetter } from '../../../letters/render.ts';
import { required } from '../../../letters/required.ts';
import { subjectAbout } from '../../../letters/subject.ts';
import { daysInWords, offeredInWords } from '../in-words.ts';
import type { OfferLetter } from '../offer-letter.ts';
import { action, goodUntil, hello, nameFacts, next } from '../usual-parts.ts';

/** Reminds the promoter that somebody waits for an answer. */
export function answerReminderMail(letter: OfferLetter): RenderedMail {
  const { title } = required(letter.project, 'project');
  const days = daysInWords(required(letter.days, 'number of days'));
  return renderLetter({
    site: letter.site,
    subject: subjectAbout('On attend votre réponse :', title),
    parts: [
      hello,
      {
        kind: 'text',
        text: `Quelqu’un offre son aide à votre projet et attend votre réponse depuis ${days}.`,
      },
      {
        kind: 'facts',
        rows: [
          ['Projet', title],
          ['On vous offre', offeredInWords(letter, letter.quantity)],
          ...nameFacts(letter.giver),
        ],
      },
      action('Répondre à cette offre', letter),
      ...next(
        'Un oui ou un non suffit. La page donne aussi son message.',
        'Sans réponse, nous le dirons à l’équipe de votre caisse et à cette personne.',
      ),
      ...goodUntil(letter),
      ...stopping(letter.unsubscribe),
    ],
  });
}

/** Where reminders are stopped, in small at the foot. */
export function stopping(unsubscribe: string | undefined): Part[] {
  return unsubscribe
    ? [{ kind: 'link', label: 'Ne plus recevoir ces rappels', url: unsubscribe }]
    : [];
}
