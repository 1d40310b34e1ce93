import { dayInWords } from '../../letters/day-in-words.ts';
import type { Letter } from '../../letters/letter.ts';
import type { LetterOf } from './letters.ts';

/**
 * Asks to confirm the address. It goes to an address that nobody has confirmed yet: all that it repeats
 * are names of the site's own lists.
 */
export function confirmationLetter({
  wish,
  link,
  expires,
}: LetterOf<'alert-confirmation'>): Omit<Letter, 'site'> {
  return {
    subject: 'Confirmez votre alerte',
    parts: [
      { kind: 'text', text: 'Bonjour,' },
      {
        kind: 'text',
        text: 'Vous voulez savoir quand il manque quelque chose que vous avez. Il reste un geste : confirmer que cette adresse est la vôtre.',
      },
      { kind: 'button', label: 'Voir mon alerte et confirmer', url: link },
      { kind: 'facts', rows: wish },
      { kind: 'title', text: 'Et ensuite' },
      {
        kind: 'list',
        items: [
          'Nous vous écrivons seulement quand il y a du nouveau.',
          'Chaque courriel a un lien pour changer vos choix, ou pour tout arrêter.',
        ],
      },
      {
        kind: 'small',
        text: `À confirmer au plus tard le ${dayInWords(expires)}. Sans confirmation, tout s’efface.`,
      },
      {
        kind: 'small',
        text: 'Vous n’avez rien demandé ? Quelqu’un a sans doute écrit votre adresse par erreur. Ne faites rien : vous ne recevrez rien d’autre.',
      },
    ],
  };
}
