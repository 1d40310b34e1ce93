import { createRequire } from 'node:module';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { COVER_WIDTH, coverInside } from '../components/cover.ts';
import { CLOTH_HEIGHT, HEIGHT, sharePicture, WIDTH } from '../drawing/share-picture.ts';
import type { Sign } from '../drawing/sign.ts';
import { typography } from '../model/typography.ts';
import { bricolage } from './bricolage.ts';
import { COLOURS, indexedPng } from './indexed-png.ts';
import { kept } from './kept.ts';

/** What turns a drawing into a picture: another version of it, or of what we do with it, is drawn anew. */
const HAND = `resvg ${versionOf('@resvg/resvg-js')}, ${COLOURS} colours, deflate 7`;

/**
 * The picture that is shown where a page is shared, as a PNG; drawn once, for as long as what is drawn
 * stays the same.
 *
 * @param cloth the name of its woven cover
 * @param site the name of the site
 * @param folder where it is kept; Astro's cache unless said otherwise
 */
export async function sharePng(
  sign: Sign,
  cloth: string,
  site: string,
  folder?: string,
): Promise<Uint8Array> {
  const [title, text] = await Promise.all([bricolage(740), bricolage(540)]);
  const set: Sign = {
    ...sign,
    kicker: typography(sign.kicker),
    title: typography(sign.title),
    lines: sign.lines.map(({ text, quantity }) => ({
      text: typography(text),
      quantity: quantity && typography(quantity),
    })),
    sentence: sign.sentence && typography(sign.sentence),
  };
  const inside = coverInside(cloth, CLOTH_HEIGHT);
  const svg = sharePicture(set, site, { title, text }, { inside, width: COVER_WIDTH });
  // The drawing is outlines alone: it is all that the picture is made of.
  const draw = async () => {
    const drawn = await renderAsync(svg, { font: { loadSystemFonts: false }, logLevel: 'error' });
    return indexedPng(drawn.pixels, WIDTH, HEIGHT);
  };
  return kept(`${HAND}\n${svg}`, draw, folder);
}

function versionOf(name: string): string {
  const require = createRequire(join(process.cwd(), 'package.json'));
  return (require(`${name}/package.json`) as { version: string }).version;
}
