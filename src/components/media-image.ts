import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';
import { mediaAddress } from '../markdown/media-file.ts';

const files = import.meta.glob<ImageMetadata>('@media/**/*.{jpg,jpeg,png,webp,avif,JPG,JPEG,PNG}', {
  import: 'default',
});

/** Widths made of each photo, in pixels: a phone, a phone with a fine screen, a wide page. */
const WIDTHS = [480, 800, 1280];

/** A photo of the media folder, resized. */
export interface MediaPhoto {
  src: string;
  srcset: string;
  width: number;
  height: number;
}

/**
 * Resizes a photo of the media folder.
 *
 * @throws when the file is not there: the content says that it is
 */
export async function mediaPhoto(written: string): Promise<MediaPhoto> {
  const load = fileOf(written);
  if (!load) throw new Error(`« ${written} » n’existe pas dans le dossier media du contenu`);
  const original = await load();
  const { width: widest } = unpublished(original);
  const largest = Math.min(widest, Math.max(...WIDTHS));
  const image = await getImage({
    src: original,
    format: 'webp',
    width: largest,
    widths: [...WIDTHS.filter((width) => width < largest), largest],
  });
  const { width, height } = image.attributes;
  return { src: image.src, srcset: image.srcSet.attribute, width, height };
}

function fileOf(written: string): (() => Promise<ImageMetadata>) | undefined {
  const address = mediaAddress(written);
  const key = Object.keys(files).find((path) => address && path.endsWith(address));
  return key === undefined ? undefined : files[key];
}

/**
 * A photo's own facts, read without its file being published: Astro keeps every original whose
 * facts a page reads, and an original may tell where it was taken.
 */
function unpublished(original: ImageMetadata): ImageMetadata {
  return (Reflect.get(original, 'clone') as ImageMetadata | undefined) ?? original;
}

/**
 * A photo inside a text, as HTML. Both address and description come from sanitised HTML. Whoever writes
 * is told of a photo that is not there when the content is checked; one that was written so as to pass
 * by that is shown as its description, and stops nothing.
 */
export async function mediaImage(address: string, alt: string): Promise<string> {
  if (!fileOf(address)) return alt;
  const { src, srcset, width, height } = await mediaPhoto(address);
  return `<img src="${src}" srcset="${srcset}" sizes="(min-width: 40rem) 36rem, 90vw" width="${width}" height="${height}" alt="${alt}" loading="lazy" decoding="async">`;
}
