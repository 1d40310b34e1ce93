import { z } from 'zod';
import { labelled, references } from './editor.ts';
import { link } from './link.ts';
import { line } from './text.ts';

/** Something that already exists in the community and need not be made again. */
export const resource = z.strictObject({
  name: labelled(line(90), { label: 'Nom' }),
  summary: labelled(line(200), {
    label: 'Ce qu’on y trouve',
    control: 'multiline',
  }),
  website: labelled(link.optional(), { label: 'Site web' }),
  regions: labelled(references('regions', { label: 'Région' }).default([]), {
    label: 'Régions',
    hint: 'Aucune : partout au Québec.',
  }),
  sectors: labelled(references('sectors', { label: 'Secteur' }).default([]), {
    label: 'Secteurs',
  }),
  skills: labelled(references('skills', { label: 'Compétence' }).default([]), {
    label: 'Compétences offertes',
  }),
  materials: labelled(references('materials', { label: 'Matériel' }).default([]), {
    label: 'Matériel offert',
  }),
});

export type Resource = z.infer<typeof resource>;
