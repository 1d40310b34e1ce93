import { LARGEST_PICTURE } from '../../../src/submissions/picture-limits.ts';
import type { PictureRefusal } from '../../../src/submissions/picture-words.ts';
import { encodeLightly } from './encode-lightly.ts';
import { pictureType } from './picture-type.ts';
import { readPixels } from './read-pixels.ts';

/** A photo made anew: its pixels, and nothing else of the file that was sent. */
export interface CleanPicture {
  bytes: Uint8Array;
  type: 'image/webp';
  extension: 'webp';
  width: number;
  height: number;
}

export type Cleaning = ({ ok: true } & CleanPicture) | { ok: false; reason: PictureRefusal };

/**
 * Makes a safe photo of a file that came from outside. What it is is told by its content; it is read
 * within bounds of size, pixels and time; it is turned upright, made small and written anew, so that
 * neither what a camera noted (places, dates, names) nor what hid in the file goes any further.
 */
export async function cleanPicture(bytes: Uint8Array): Promise<Cleaning> {
  if (bytes.byteLength > LARGEST_PICTURE) return { ok: false, reason: 'TOO_BIG' };
  const type = pictureType(bytes);
  switch (type) {
    case 'no-picture':
      return { ok: false, reason: 'NOT_A_PICTURE' };
    case 'another-kind':
      return { ok: false, reason: 'UNSUPPORTED_TYPE' };
    case 'heic':
      return { ok: false, reason: 'HEIC' };
  }
  const reading = await readPixels(bytes, type);
  if (!reading.ok) return reading;
  const made = await encodeLightly(reading.pixels);
  return { ok: true, ...made, type: 'image/webp', extension: 'webp' };
}
