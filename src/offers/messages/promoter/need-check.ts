import type { RenderedMail } from '../../../letters/letter.ts';
import { renderLetter } from '../../../letters/render.ts';
import { subjectAbout } from '../../../letters/subject.ts';
import { amountOf } from '../../describe.ts';
import type { NeedLetter } from '../offer-letter.ts';
import { goodUntil, hello, next } from '../usual-parts.ts';
import { stopping } from './answer-reminder.ts';

/** Asks the promoter whether a need that nobody has touched for long is still one. */
export function needCheckMail(letter: NeedLetter): RenderedMail {
  const { site, project, need, missing, link, unsubscribe } = letter;
  return renderLetter({
    site,
    subject: subjectAbout('Est-ce encore utile :', project.title, ' ?'),
    parts: [
      hello,
      {
        kind: 'text',
        text: 'Ce besoin de votre projet n’a pas bougé depuis longtemps. Est-ce qu’il tient toujours ?',
      },
      {
        kind: 'facts',
        rows: [
          ['Projet', project.title],
          ['Besoin', need.title],
          ['Il manque', amountOf(need, missing)],
        ],
      },
      { kind: 'button', label: 'Dire où en est ce besoin', url: link },
      ...next(
        'Toujours utile : il reste affiché tel quel.',
        'Comblé : la page du projet dit que tout est trouvé.',
        'À fermer : il ne prend plus d’offres, et nous remercions les personnes qui attendent.',
      ),
      ...goodUntil(letter),
      ...stopping(unsubscribe),
    ],
  });
}
