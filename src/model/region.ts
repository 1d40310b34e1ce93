import { z } from 'zod';
import { labelled } from './editor.ts';
import { publicLine } from './text.ts';

/** One of Québec's 17 administrative regions. */
export const region = z.strictObject({
  name: labelled(publicLine(60), { label: 'Nom' }),
  number: labelled(z.number().int().min(1).max(17), {
    label: 'Numéro officiel',
  }),
  locative: labelled(publicLine(70), {
    label: 'Avec sa préposition',
    hint: 'Pour écrire « un projet… » : « en Estrie », « dans le Bas-Saint-Laurent ».',
  }),
  summary: labelled(publicLine(200), { label: 'En une phrase', control: 'multiline' }),
});

export type Region = z.infer<typeof region>;
