import { z } from 'zod';
import { labelled } from './editor.ts';
import { publicLine } from './text.ts';

/** A community of interest: people bound by what they care for, wherever they live. */
export const community = z.strictObject({
  name: labelled(publicLine(60), { label: 'Nom' }),
  summary: labelled(publicLine(200), { label: 'En une phrase', control: 'multiline' }),
});

export type Community = z.infer<typeof community>;
