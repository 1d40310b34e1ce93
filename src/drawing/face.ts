/** The outline of one glyph, as SVG path data: in the face's own units, its y axis upward. */
export interface Glyph {
  path: string;
  x: number;
  y: number;
}

/** A word or a line set in a face, in the face's own units. */
export interface SetText {
  glyphs: readonly Glyph[];
  width: number;
  unitsPerEm: number;
}

/** A face at one weight. What it has no letter for is left out. */
export type Face = (text: string) => SetText;

/**
 * How wide a text is at a size, in pixels.
 *
 * @param between what is added after each letter, of the size
 */
export function widthOf(text: string, face: Face, size: number, between = 0): number {
  const { glyphs, width, unitsPerEm } = face(text);
  return (width / unitsPerEm + glyphs.length * between) * size;
}

/** Where and how a text is drawn, in pixels; `between` as for its width. */
export interface Setting {
  x: number;
  /** Of its baseline. */
  y: number;
  size: number;
  fill: string;
  between?: number;
}

/** A text as outlines: whoever reads the picture needs no face. */
export function outline(
  text: string,
  face: Face,
  { x, y, size, fill, between = 0 }: Setting,
): string {
  const { glyphs, unitsPerEm } = face(text);
  const paths = glyphs.flatMap((glyph, index) => {
    const left = round(glyph.x + index * between * unitsPerEm, 0);
    return glyph.path ? `<path transform="translate(${left} ${glyph.y})" d="${glyph.path}"/>` : [];
  });
  const scale = round(size / unitsPerEm, 5);
  const place = `translate(${round(x, 2)} ${round(y, 2)}) scale(${scale} ${-scale})`;
  return `<g fill="${fill}" transform="${place}">${paths.join('')}</g>`;
}

const round = (value: number, digits: number) => Number(value.toFixed(digits));
