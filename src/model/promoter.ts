import { z } from 'zod';
import { labelled } from './editor.ts';
import { link } from './link.ts';
import { sealed } from './sealed.ts';
import { publicLine } from './text.ts';

/** Legal forms that exist in Québec. Which ones are accepted is policy, not model. */
export const legalForms = {
  nonprofit: 'Organisme sans but lucratif',
  cooperative: 'Coopérative',
  school: 'École ou établissement public',
  municipality: 'Municipalité',
  'social-enterprise': 'Entreprise d’économie sociale',
  business: 'Entreprise à but lucratif',
  group: 'Groupe sans forme juridique',
} as const;

export const legalForm = z.enum(
  Object.keys(legalForms) as [keyof typeof legalForms, ...(keyof typeof legalForms)[]],
);

export type LegalForm = z.infer<typeof legalForm>;

/** The organisation that carries a project. */
export const promoter = z.strictObject({
  name: labelled(publicLine(120), { label: 'Nom de l’organisme' }),
  legalForm: labelled(legalForm, { label: 'Forme juridique', options: legalForms }),
  fiduciary: labelled(publicLine(120).optional(), {
    label: 'Mandataire',
    hint: 'L’organisme qui répond d’un groupe sans forme juridique.',
  }),
  contact: labelled(sealed, {
    label: 'Adresse où recevoir les offres',
    hint: 'Elle est scellée ici même : personne ne pourra la lire dans le fichier.',
    control: 'sealed',
  }),
  website: labelled(link.optional(), { label: 'Site web' }),
});

export type Promoter = z.infer<typeof promoter>;
