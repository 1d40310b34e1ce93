import type { Metadata } from 'sharp';
import { LONGEST_SIDE } from '../../../src/submissions/picture-limits.ts';
import type { PictureRefusal } from '../../../src/submissions/picture-words.ts';
import { sharp } from './decoders.ts';
import type { PictureType } from './picture-type.ts';

/** An image: its bytes, and its size in pixels. */
export interface Pixels {
  bytes: Uint8Array;
  width: number;
  height: number;
}

type Reading = { ok: true; pixels: Pixels } | { ok: false; reason: PictureRefusal };

/** Pixels, by kind: a telephone's largest photo; for AVIF less, which takes ten times as long to read. */
const MOST_PIXELS: Record<PictureType, number> = {
  jpeg: 50_000_000,
  png: 50_000_000,
  webp: 50_000_000,
  avif: 16_000_000,
};

/** Seconds after which a photo is given up: the host gives a function 60. */
const LONGEST_READING = 20;

/**
 * Reads a photo as three bytes a pixel, red, green and blue: upright, in the colours of screens, on
 * white where one sees through it, and no larger than is kept. Nothing else that the file says is read.
 */
export async function readPixels(bytes: Uint8Array, type: PictureType): Promise<Reading> {
  // A cut or spoilt file is refused, not filled in; the oddities of cameras are let be.
  const options = { failOn: 'error', limitInputPixels: MOST_PIXELS[type] } as const;
  const metadata = await sharp(bytes, { ...options, limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  const reason = metadata ? refusal(metadata, type) : 'DAMAGED';
  if (reason) return { ok: false, reason };
  try {
    const { data, info } = await sharp(bytes, options)
      .timeout({ seconds: LONGEST_READING })
      .autoOrient()
      .resize({
        width: LONGEST_SIDE,
        height: LONGEST_SIDE,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { ok: true, pixels: { bytes: data, width: info.width, height: info.height } };
  } catch (error) {
    const slow = error instanceof Error && error.message.includes('timeout');
    return { ok: false, reason: slow ? 'TOO_SLOW' : 'DAMAGED' };
  }
}

function refusal(metadata: Metadata, type: PictureType): PictureRefusal | undefined {
  const { format, pages = 1, width, height } = metadata;
  // Another reader took it than the one that its first bytes announce.
  if (format !== (type === 'avif' ? 'heif' : type)) return 'NOT_A_PICTURE';
  if (pages > 1) return 'ANIMATED';
  return width * height > MOST_PIXELS[type] ? 'TOO_MANY_PIXELS' : undefined;
}
