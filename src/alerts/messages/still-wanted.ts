import { dayInWords } from '../../letters/day-in-words.ts';
import type { Letter } from '../../letters/letter.ts';
import type { LetterOf } from './letters.ts';

/** Asks once a year whether the alert is still wanted: an address is not kept for nothing. */
export function stillWantedLetter({
  wish,
  link,
  expires,
}: LetterOf<'alert-still-wanted'>): Omit<Letter, 'site'> {
  return {
    subject: 'Voulez-vous garder votre alerte ?',
    parts: [
      { kind: 'text', text: 'Bonjour,' },
      {
        kind: 'text',
        text: 'Cela fait longtemps que nous vous écrivons quand il manque quelque chose. Est-ce que vous voulez continuer ?',
      },
      { kind: 'facts', rows: wish },
      { kind: 'button', label: 'Garder, changer ou arrêter', url: link },
      {
        kind: 'small',
        text: `Sans réponse avant le ${dayInWords(expires)}, l’alerte s’arrête et nous effaçons votre adresse. Vous pourrez toujours en faire une autre.`,
      },
    ],
  };
}
