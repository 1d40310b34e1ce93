import { z } from 'zod';
import { labelled } from './editor.ts';

const days = z.number().int().min(1).max(3660);
const kept = (label: string, hint?: string) => labelled(days, { label, hint, unit: 'jours' });

/** How long what an offer says of a person is kept, by where the offer stands. */
export const retention = z.strictObject({
  unanswered: kept(
    'Offre restée sans réponse',
    'Passé ce délai, elle prend fin. Une offre à un projet prend fin avec lui, si cela vient avant.',
  ),
  declined: kept('Offre refusée'),
  withdrawn: kept('Offre retirée'),
  expired: kept('Offre qui a pris fin d’elle-même'),
  accepted: kept('Offre acceptée', 'Après la fin prévue du projet.'),
  delivered: kept('Aide reçue', 'Après la fin prévue du projet.'),
  refusals: kept('Adresse à laquelle ne plus écrire'),
});

export type Retention = z.infer<typeof retention>;
