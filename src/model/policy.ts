import { z } from 'zod';
import { labelled } from './editor.ts';
import { legalForm, legalForms } from './promoter.ts';
import { line, paragraph } from './text.ts';

/** The rules that an instance sets for itself. Every decision records their version. */
export const policy = z.strictObject({
  version: labelled(line(20), {
    label: 'Version des règles',
    hint: 'À changer à chaque fois que l’une d’elles change.',
  }),
  criteria: labelled(
    z.strictObject({
      longestDays: labelled(z.number().int().min(1).max(3660), {
        label: 'Durée la plus longue',
        unit: 'jours',
      }),
      stepsAboveAmount: labelled(z.number().int().min(1), {
        label: 'Étapes demandées au-delà de ce montant',
        unit: '$',
      }),
      stepsAbovePeople: labelled(z.number().int().min(1), {
        label: 'Étapes demandées au-delà de ce nombre de personnes',
      }),
      stepsAboveDays: labelled(z.number().int().min(1).max(3660), {
        label: 'Étapes demandées au-delà de cette durée',
        unit: 'jours',
      }),
      legalForms: labelled(
        z.array(labelled(legalForm, { label: 'Forme juridique', options: legalForms })).min(1),
        {
          label: 'Formes juridiques acceptées',
          hint: 'Un groupe sans forme juridique est accepté s’il a un mandataire.',
        },
      ),
    }),
    { label: 'Critères' },
  ),
  resources: labelled(z.enum(['redirect', 'host']), {
    label: 'Quand une ressource existe déjà',
    options: { redirect: 'Y renvoyer le promoteur', host: 'Accueillir quand même le projet' },
  }),
  offers: labelled(
    z.strictObject({
      consent: labelled(
        z.strictObject({
          version: labelled(line(20), { label: 'Version du consentement' }),
          text: labelled(paragraph(500), { label: 'Texte du consentement', control: 'multiline' }),
        }),
        { label: 'Consentement' },
      ),
      confirmWithinDays: labelled(z.number().int().min(1).max(30), {
        label: 'Délai pour confirmer son adresse',
        unit: 'jours',
      }),
    }),
    { label: 'Offres' },
  ),
});

export type Policy = z.infer<typeof policy>;
