import type { EndorsementForm } from './form.ts';

/**
 * What an endorsement says, always written in the same way: two of them are the same one sent twice
 * when these texts are equal.
 *
 * @param subject what is endorsed
 */
export function canonical(subject: string, form: EndorsementForm): string {
  return JSON.stringify([subject, form.email.toLowerCase(), form.municipality, form.region]);
}
