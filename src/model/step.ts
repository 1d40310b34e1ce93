import { z } from 'zod';
import { window } from './day.ts';
import { labelled, references } from './editor.ts';
import { slug } from './slug.ts';
import { publicLine, publicParagraph } from './text.ts';

/** A part of a larger project, with its own window, needs and concrete result. */
export const step = z.strictObject({
  id: labelled(slug, { label: 'Identifiant', hint: 'Court, sans accents ni espaces.' }),
  title: labelled(publicLine(90), { label: 'Étape' }),
  window: labelled(window, { label: 'Quand' }),
  needs: labelled(references('needs', { label: 'Besoin' }).default([]), {
    label: 'Besoins de cette étape',
    hint: 'Les identifiants des besoins, tels qu’écrits plus haut.',
  }),
  outcome: labelled(publicParagraph(300).optional(), {
    label: 'Résultat concret',
    hint: 'Ce qu’on pourra voir ou toucher à la fin de l’étape.',
    control: 'multiline',
  }),
  status: labelled(z.enum(['planned', 'current', 'completed']).default('planned'), {
    label: 'État',
    options: { planned: 'À venir', current: 'En cours', completed: 'Terminée' },
  }),
});

export type Step = z.infer<typeof step>;
