import type { Fact } from '../../../src/forms/show-answer.ts';
import { amountOf, describeOffer } from '../../../src/offers/describe.ts';
import type { Giver } from '../../../src/offers/giver.ts';
import type { SeenOffer } from '../../adapters/offers/look-at-offer.ts';

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
