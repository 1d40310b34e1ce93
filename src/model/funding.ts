import { z } from 'zod';
import { day } from './day.ts';
import { labelled, reference } from './editor.ts';
import { link } from './link.ts';

/** The campaign, on a crowdfunding partner's site, that takes a project's money. */
export const funding = z.strictObject({
  partner: reference('partners', { label: 'Partenaire de financement' }),
  url: labelled(link, {
    label: 'Adresse de la campagne',
    hint: 'La page du projet chez le partenaire. Son domaine doit être parmi ceux du partenaire.',
  }),
  goal: labelled(z.number().int().min(1).max(10_000_000), { label: 'Objectif', unit: '$' }),
  raised: labelled(z.number().min(0).max(10_000_000).default(0), {
    label: 'Réuni',
    unit: '$',
  }),
  asOf: labelled(day.optional(), { label: 'Montant vu le' }),
});

export type Funding = z.infer<typeof funding>;
