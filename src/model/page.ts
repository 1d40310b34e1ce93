import { z } from 'zod';
import { labelled } from './editor.ts';
import { line } from './text.ts';

/** A page of plain text: about, privacy, accessibility. */
export const page = z.strictObject({
  title: labelled(line(90), { label: 'Titre' }),
  summary: labelled(line(200), { label: 'En une phrase', control: 'multiline' }),
});

export type Page = z.infer<typeof page>;
