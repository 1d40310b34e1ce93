import { declineReasons, type ExpiryReason } from './reasons.ts';

/** Why an offer has ended by itself, in a sentence that each side can read. */
export const expiryWords: Record<ExpiryReason, string> = {
  NOT_CONFIRMED: 'L’adresse n’a pas été confirmée à temps.',
  PLACE_NOT_TAKEN: 'La place libre n’a pas été prise à temps.',
  NEVER_ANSWERED: 'Personne n’a répondu, malgré nos rappels.',
  PROJECT_COMPLETED: 'Le projet est terminé.',
  PROJECT_CANCELLED: 'Le projet a été annulé.',
  PROJECT_OVER: 'Les dates du projet sont passées.',
  PROJECT_GONE: 'Le projet n’est plus sur le site.',
  NEED_CLOSED: 'L’organisme a fermé ce besoin.',
  NEED_OVER: 'Les dates de ce besoin sont passées.',
};

const sentences: Readonly<Record<string, string>> = { ...expiryWords, ...declineReasons };

/** Why an offer was declined or has ended, in a sentence; nothing where no reason is known. */
export function sayReason(reason: string | null): string | undefined {
  return reason !== null && Object.hasOwn(sentences, reason) ? sentences[reason] : undefined;
}
