import type { OfferForm } from './form.ts';

/**
 * What an offer says, always written in the same way: two of them are the same offer sent twice
 * when these texts are equal.
 */
export function canonical(form: OfferForm): string {
  return JSON.stringify([
    form.project ?? null,
    form.caisse ?? null,
    form.need ?? null,
    form.quantity,
    form.message,
    form.availability ?? null,
    form.name,
    form.email.toLowerCase(),
    form.phone ?? null,
    form.organisation ?? null,
  ]);
}
