import { describeOffer } from '../describe.ts';
import type { OfferLetter } from './offer-letter.ts';

/** The title of the project, or the name of the caisse where the offer goes to any of its projects. */
export function aimOf({ project, caisse }: Pick<OfferLetter, 'project' | 'caisse'>): string {
  return project?.title ?? caisse.name;
}

/** What is offered, in a few words. */
export function offeredInWords({ project, need }: OfferLetter, quantity: number): string {
  return project ? describeOffer(need, quantity) : 'Un coup de main à l’un de ses projets';
}

/** `1 jour`, `14 jours`; a wait that is told of has lasted a day at least. */
export function daysInWords(days: number): string {
  return days < 2 ? '1 jour' : `${days} jours`;
}
