import { LONGEST_SIDE } from '../../../src/submissions/picture-limits.ts';
import { sharp } from './decoders.ts';
import type { Pixels } from './read-pixels.ts';

/** What a photo that is kept weighs at most, in bytes. It is in the site's repository for good. */
export const HEAVIEST = 300_000;

/** How it is written, from the finest: the first that is light enough. The last one is, even for noise. */
const WAYS = [
  { side: LONGEST_SIDE, quality: 80 },
  { side: LONGEST_SIDE, quality: 65 },
  { side: 1280, quality: 60 },
  { side: 960, quality: 50 },
  { side: 800, quality: 50 },
] as const;

/**
 * Writes raw pixels as WebP, as light as a page needs them.
 *
 * @throws where none of the ways makes it light enough
 */
export async function encodeLightly(pixels: Pixels): Promise<Pixels> {
  const { width, height } = pixels;
  for (const { side, quality } of WAYS) {
    const { data, info } = await sharp(pixels.bytes, { raw: { width, height, channels: 3 } })
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .webp({ quality })
      .toBuffer({ resolveWithObject: true });
    if (data.byteLength <= HEAVIEST) {
      return { bytes: data, width: info.width, height: info.height };
    }
  }
  throw new Error(`pictures: ${width} × ${height} pixels weigh more than ${HEAVIEST} bytes`);
}
