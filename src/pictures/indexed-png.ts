import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

/** Colours kept of a drawing: its few own ones, then those of the edges between them. */
export const COLOURS = 64;

const compress = promisify(deflate);

/**
 * Writes a drawing of few colours as a PNG with a palette, a third as heavy as one without. Its many
 * colours of edges become the nearest of those that are used most.
 *
 * @param pixels four bytes a pixel, red, green, blue and an opacity that is not looked at
 */
export async function indexedPng(
  pixels: Uint8Array,
  width: number,
  height: number,
): Promise<Uint8Array> {
  const { palette, indexed } = reduce(pixels, width, height);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, each the number of a colour.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((rgb) => [rgb >> 16, (rgb >> 8) & 255, rgb & 255]))),
    chunk('IDAT', await compress(indexed, { level: 7, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function reduce(pixels: Uint8Array, width: number, height: number) {
  const count = width * height;
  const colours = new Uint32Array(count);
  const uses = new Map<number, number>();
  let [run, last] = [0, -1];
  for (let at = 0; at < count; at += 1) {
    const byte = at * 4;
    const rgb =
      ((pixels[byte] ?? 0) << 16) | ((pixels[byte + 1] ?? 0) << 8) | (pixels[byte + 2] ?? 0);
    colours[at] = rgb;
    // Most pixels are like the one before them.
    if (rgb !== last) {
      if (run > 0) uses.set(last, (uses.get(last) ?? 0) + run);
      [run, last] = [0, rgb];
    }
    run += 1;
  }
  uses.set(last, (uses.get(last) ?? 0) + run);
  const palette = [...uses]
    .sort(([a, most], [b, least]) => least - most || a - b)
    .slice(0, COLOURS)
    .map(([rgb]) => rgb);
  const places = new Map([...uses.keys()].map((rgb) => [rgb, nearest(rgb, palette)]));
  // Each row begins with how it is filtered: not at all.
  const indexed = new Uint8Array((width + 1) * height);
  let place = 0;
  last = -1;
  for (let at = 0; at < count; at += 1) {
    const rgb = colours[at] ?? 0;
    if (rgb !== last) [place, last] = [places.get(rgb) ?? 0, rgb];
    indexed[at + Math.floor(at / width) + 1] = place;
  }
  return { palette, indexed };
}

function nearest(rgb: number, palette: readonly number[]): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const [place, other] of palette.entries()) {
    const [red, green, blue] = [
      (rgb >> 16) - (other >> 16),
      ((rgb >> 8) & 255) - ((other >> 8) & 255),
      (rgb & 255) - (other & 255),
    ];
    const distance = red * red + green * green + blue * blue;
    if (distance < least) [best, least] = [place, distance];
  }
  return best;
}

function chunk(name: string, data: Uint8Array): Buffer {
  const result = Buffer.alloc(data.length + 12);
  result.writeUInt32BE(data.length, 0);
  result.write(name, 4, 'latin1');
  result.set(data, 8);
  result.writeUInt32BE(crc32(result.subarray(4, data.length + 8)), data.length + 8);
  return result;
}
