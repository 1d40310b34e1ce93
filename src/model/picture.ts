import { z } from 'zod';
import { labelled } from './editor.ts';
import { publicLine } from './text.ts';

/** A photo of the media folder. Its address is relative to `content/`. */
export const picture = z.strictObject({
  file: labelled(
    z
      .string()
      .max(200)
      .regex(
        /^\/?media\/[A-Za-z0-9][A-Za-z0-9._/-]*\.(?:jpe?g|png|webp|avif)$/i,
        'doit être une image du dossier media : media/nom.jpg (jpg, png, webp ou avif)',
      )
      .refine((path) => !path.includes('..'), 'ne doit pas sortir du dossier media'),
    { label: 'Photo', control: 'picture' },
  ),
  alt: labelled(publicLine(200), {
    label: 'Description de la photo',
    hint: 'Pour les personnes qui ne la voient pas : ce qu’on y voit, en une phrase.',
  }),
  credit: labelled(publicLine(100).optional(), { label: 'Crédit' }),
});

export type Picture = z.infer<typeof picture>;
