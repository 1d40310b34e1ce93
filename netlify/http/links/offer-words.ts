import type { Fact } from '../../../src/forms/show-answer.ts';
import { amountOf, describeOffer } from '../../../src/offers/describe.ts';
import type { Giver } from '../../../src/offers/giver.ts';
import { declineReasons, type ExpiryReason } from '../../../src/offers/life/reasons.ts';
import type { SeenOffer } from '../../adapters/offers/look-at-offer.ts';

const expiryWords: Record<ExpiryReason, string> = {
  NOT_CONFIRMED: 'L’adresse n’a pas été confirmée à temps.',
  PLACE_NOT_TAKEN: 'La place libre n’a pas été prise à temps.',
  NEVER_ANSWERED: 'Personne n’a répondu.',
  PROJECT_COMPLETED: 'Le projet est terminé.',
  PROJECT_CANCELLED: 'Le projet a été annulé.',
  PROJECT_OVER: 'Les dates du projet sont passées.',
  PROJECT_GONE: 'Le projet n’est plus sur le site.',
  NEED_CLOSED: 'L’organisme a fermé ce besoin.',
  NEED_OVER: 'Les dates de ce besoin sont passées.',
};

/** Why an offer was declined or has ended, as its row says it by a code. */
export function reasonInWords({ offer: { reason } }: SeenOffer): string | undefined {
  if (reason === null) return undefined;
  const words: Record<string, string> = { ...expiryWords, ...declineReasons };
  return Object.hasOwn(words, reason) ? words[reason] : undefined;
}

/** What is offered, in a few words. */
export function offered({ project, need, offer }: SeenOffer): string {
  if (project) return describeOffer(need, offer.quantity);
  return offer.project === null ? 'Un coup de main à l’un de ses projets' : 'Un coup de main';
}

/** So much of a need; nothing for an offer that counts nothing. */
export function counted({ need }: SeenOffer, quantity: number | null): string | undefined {
  return need && quantity !== null ? amountOf(need, quantity) : undefined;
}

/** Who receives an offer. */
export function receiver({ project, caisse }: SeenOffer): string {
  return project?.promoter.name ?? caisse?.name ?? 'l’organisme';
}

/** Facts without those that have nothing to say. */
export function facts(...rows: (Fact | undefined)[]): Fact[] {
  return rows.filter((row) => row !== undefined);
}

/** A fact in the site's own words. */
export function fact(label: string, value: string | undefined): Fact | undefined {
  return value ? { label, value } : undefined;
}

/** A fact in somebody's own words. */
export function own(label: string, value: string | undefined, href?: string): Fact | undefined {
  return value ? { label, value, href, verbatim: true } : undefined;
}

/** Where somebody is reached. */
export function contacts({ email, phone }: Giver): Fact[] {
  const digits = phone?.replace(/[^\d+]/g, '');
  return facts(
    own('Courriel', email, email && `mailto:${email}`),
    own('Téléphone', phone, digits && `tel:${digits}`),
  );
}
