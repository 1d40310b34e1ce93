import { z } from 'zod';
import { explain } from '../model/explain.ts';
import { picture } from '../model/picture.ts';
import { typography } from '../model/typography.ts';

const { alt, credit } = picture.shape;
const said = z.object({ alt, credit });

/** What is said of a photo: what one sees on it, and who made it. */
export type PictureSaid = z.output<typeof said>;

/** One thing to correct in the form that sends a photo. */
export interface PictureError {
  field: 'picture' | 'alt' | 'credit' | '';
  code: string;
  message: string;
}

export type PictureFormReading =
  | { ok: true; said: PictureSaid }
  | { ok: false; errors: PictureError[] };

const names = { alt: 'La description de la photo', credit: 'Le crédit de la photo' };

/** Reads what was typed beside a photo. */
export function readPictureForm(typed: { alt?: string; credit?: string }): PictureFormReading {
  const result = said.safeParse({ alt: filled(typed.alt), credit: filled(typed.credit) });
  if (result.success) return { ok: true, said: result.data };
  const errors = new Map<string, PictureError>();
  for (const issue of result.error.issues) {
    const field = issue.path[0] === 'credit' ? 'credit' : 'alt';
    if (errors.has(field)) continue;
    errors.set(
      field,
      filled(typed[field]) === undefined
        ? { field, code: 'REQUIRED', message: typography(missing) }
        : { field, code: 'WRONG_FORM', message: typography(`${names[field]} ${explain(issue)}.`) },
    );
  }
  return { ok: false, errors: [...errors.values()] };
}

const missing =
  'Décrivez la photo en une phrase : des personnes qui ne la voient pas la liront à sa place.';

/** A field left empty is one that was not filled in. */
function filled(text: string | undefined): string | undefined {
  return text?.trim() === '' ? undefined : text;
}
