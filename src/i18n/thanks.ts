import { sayNumber } from './number.ts';

/** What a completed project says to those who helped it through the site; nobody is named. */
export function sayThanks(givers: number): string {
  return givers < 2
    ? 'Merci à la personne qui a aidé par ce site.'
    : `Merci aux ${sayNumber(givers)}\u00a0personnes et organismes qui ont aidé par ce site.`;
}
