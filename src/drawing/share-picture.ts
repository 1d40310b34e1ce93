import { type Face, outline, widthOf } from './face.ts';
import { breakAndCut, breakEvenly, cut } from './lines.ts';
import type { Sign } from './sign.ts';

/** Size of a picture that goes with a shared link, in pixels: what Open Graph's readers expect. */
export const WIDTH = 1200;
export const HEIGHT = 630;

/** Weights of the display face, as on the pages: titles, and all that goes with them. */
export interface Faces {
  title: Face;
  text: Face;
}

// The hour of day of the site: pictures are shown on the grounds of others.
const STONE = '#f1ede3';
const LINE = '#d3cab8';
const INK = '#1d1f22';
const SOFT = '#57534a';
const RED = '#a3202f';

const LEFT = 64;
const CLOTH = 264;
/** Pixels per unit of the cloth: a whole number, so that its threads meet without a seam. */
const WEAVE = 2;
/** How high the cloth must be, in its own units. */
export const CLOTH_HEIGHT = HEIGHT / WEAVE;
const RIGHT = WIDTH - CLOTH - 56;
const COLUMN = RIGHT - LEFT;
/** Where the title begins, and the baseline of the last line. */
const TOP = 116;
const FOOT = 584;
const ROW = 52;

/** Sizes of a title, in pixels, and the most lines that it may take at each. */
const LARGEST = 104;
const SMALLEST = 40;
const linesAt = (size: number) => (size > 80 ? 2 : size > 56 ? 3 : 4);
const LEADING = 1.05;
/** Between the letters of a title, of its size: as on the pages. */
const TIGHT = -0.024;

/**
 * A picture that goes with a shared link, as SVG without any text: only outlines.
 *
 * @param cloth the inside of a woven cover that is `CLOTH_HEIGHT` high, and how wide it is
 */
export function sharePicture(
  sign: Sign,
  site: string,
  faces: Faces,
  cloth: { inside: string; width: number },
): string {
  const block = sign.lines.length > 0 ? rows(sign, faces) : said(sign, faces);
  const parts = [
    `<path fill="${STONE}" d="M0 0h${WIDTH}v${HEIGHT}H0z"/>`,
    strip(cloth.inside, cloth.width),
    outline(cut(sign.kicker, at(faces.text, 29), COLUMN), faces.text, {
      x: LEFT,
      y: 86,
      size: 29,
      fill: RED,
    }),
    title(sign.title, faces.title, block.top - 20),
    block.svg,
    foot(sign, site, faces),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" fill="none">${parts.join('')}</svg>`;
}

const at = (face: Face, size: number) => (text: string) => widthOf(text, face, size);

/** The middle of the cloth, from top to bottom. */
function strip(inside: string, width: number): string {
  const seen = CLOTH / WEAVE;
  return `<svg x="${WIDTH - CLOTH}" width="${CLOTH}" height="${HEIGHT}" viewBox="${(width - seen) / 2} 0 ${seen} ${CLOTH_HEIGHT}">${inside}</svg>`;
}

/** The title, as large as it can be above `bottom`. */
function title(text: string, face: Face, bottom: number): string {
  const width = (size: number) => (each: string) => widthOf(each, face, size, TIGHT);
  let size = LARGEST;
  let lines: string[] | undefined;
  for (; size >= SMALLEST; size -= 4) {
    const room = Math.floor((bottom - TOP) / (size * LEADING));
    lines = breakEvenly(text, width(size), COLUMN, Math.min(linesAt(size), room));
    if (lines) break;
  }
  if (!lines) {
    size = SMALLEST;
    lines = breakAndCut(text, width(size), COLUMN, linesAt(size));
  }
  return lines
    .map((line, index) =>
      outline(line, face, {
        // The first stroke of a letter stands a little inside of its place.
        x: LEFT - size * 0.05,
        y: TOP + size * (0.74 + index * LEADING),
        size,
        fill: INK,
        between: TIGHT,
      }),
    )
    .join('');
}

interface Block {
  svg: string;
  top: number;
}

/** Sizes tried for what is missing, so that as little as can be is cut. */
const ROWS = [28, 25, 23];

/** What is missing, a line each. */
function rows({ heading, lines }: Sign, { title: bold, text: face }: Faces): Block {
  const end = FOOT - 54;
  const top = end - lines.length * ROW - 44;
  const drawn = lines.map(({ text, quantity }, index) => {
    const y = end - (lines.length - index) * ROW;
    const wide = quantity ? widthOf(quantity, face, 28) : 0;
    const much = quantity
      ? outline(quantity, face, { x: RIGHT - wide, y: y + 36, size: 28, fill: RED })
      : '';
    const room = COLUMN - (wide && wide + 28);
    const size = ROWS.find((each) => widthOf(text, bold, each) <= room) ?? 23;
    const what = outline(cut(text, at(bold, size), room), bold, {
      x: LEFT,
      y: y + 36,
      size,
      fill: INK,
    });
    return `${hairline(y)}${what}${much}`;
  });
  return { svg: head(heading, bold, top) + drawn.join('') + hairline(end), top: top - 8 };
}

/** What is said where nothing is missing. */
function said({ heading, sentence = '' }: Sign, { title: bold, text: face }: Faces): Block {
  const lines = breakAndCut(sentence, at(face, 28), COLUMN, 4);
  const end = FOOT - 54;
  const top = end - lines.length * 38 - 62;
  const drawn = lines.map((line, index) =>
    outline(line, face, { x: LEFT, y: top + 78 + index * 38, size: 28, fill: INK }),
  );
  return { svg: head(heading, bold, top) + drawn.join('') + hairline(end), top: top - 8 };
}

const head = (text: string, face: Face, top: number) =>
  outline(cut(text, at(face, 31), COLUMN), face, { x: LEFT, y: top + 28, size: 31, fill: RED });

const hairline = (y: number) => `<path fill="${LINE}" d="M${LEFT} ${y - 1}h${COLUMN}v2H${LEFT}z"/>`;

/** Whose picture it is, and until when one can help. */
function foot({ term, mention }: Sign, site: string, { title: bold, text: face }: Faces): string {
  const called = cut(site, at(bold, 36), COLUMN * 0.45);
  const name = outline(called, bold, { x: LEFT, y: FOOT, size: 36, fill: INK });
  const words = [term, mention].filter(Boolean).join(' · ');
  const room = COLUMN - widthOf(called, bold, 36) - 40;
  const shown = cut(words, at(face, 25), room);
  const x = RIGHT - widthOf(shown, face, 25);
  return name + outline(shown, face, { x, y: FOOT - 1, size: 25, fill: SOFT });
}
