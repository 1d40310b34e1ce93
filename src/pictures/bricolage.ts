import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { convert } from 'fontverter';
import { Blob, Buffer, Font, Face as FontFace, shape, Variation } from 'harfbuzzjs';
import type { Face, Glyph, SetText } from '../drawing/face.ts';

/** The parts of the display face, by what is written most. */
const PARTS = ['latin', 'latin-ext', 'vietnamese'];

const NARROW = '\u202f';

/** How wide a narrow no-break space is, of an em: what French printers use. */
const NARROW_EM = 0.16;

type Part = { font: Font; has: ReadonlySet<number> };

let read: Promise<FontFace[]> | undefined;
const set = new Map<number, Promise<Face>>();

async function readParts(): Promise<FontFace[]> {
  const { resolve } = createRequire(join(process.cwd(), 'package.json'));
  return Promise.all(
    PARTS.map(async (part) => {
      const file = resolve(
        `@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-${part}-wght-normal.woff2`,
      );
      const sfnt = await convert(await readFile(file), 'sfnt');
      return new FontFace(new Blob(new Uint8Array(sfnt).buffer));
    }),
  );
}

/**
 * The display face of the site at a weight, from 200 to 800, read from its npm package: no face of the
 * machine is used. A letter that it lacks is drawn without its accent, or left out.
 */
export function bricolage(weight: number): Promise<Face> {
  const before = set.get(weight);
  if (before) return before;
  const made = atWeight(weight);
  set.set(weight, made);
  return made;
}

async function atWeight(weight: number): Promise<Face> {
  read ??= readParts();
  const parts = (await read).map((face): Part => {
    const font = new Font(face);
    font.setVariations([new Variation('wght', weight)]);
    return { font, has: new Set(face.collectUnicodes()) };
  });
  const [first] = parts;
  if (!first) throw new Error('bricolage: the face has no part');
  const unitsPerEm = first.font.face.upem;
  const known = new Map<string, SetText>();
  const paths = new Map<string, string>();

  function setText(text: string): SetText {
    const glyphs: Glyph[] = [];
    let x = 0;
    for (const run of runsOf(text, parts)) {
      if (run.part === undefined) {
        x += run.text.length * NARROW_EM * unitsPerEm;
        continue;
      }
      const { font } = run.part;
      const buffer = new Buffer();
      buffer.addText(run.text);
      buffer.guessSegmentProperties();
      shape(font, buffer);
      const positions = buffer.getGlyphPositions();
      for (const [index, { codepoint }] of buffer.getGlyphInfos().entries()) {
        const place = positions[index];
        if (!place) continue;
        const key = `${parts.indexOf(run.part)}.${codepoint}`;
        const path = paths.get(key) ?? inWholeUnits(font.glyphToPath(codepoint));
        paths.set(key, path);
        glyphs.push({ path, x: x + place.xOffset, y: place.yOffset });
        x += place.xAdvance;
      }
    }
    return { glyphs, width: x, unitsPerEm };
  }

  return (text) => {
    const before = known.get(text);
    if (before) return before;
    // The same few words come back in each picture; the rest of them need not stay.
    if (known.size > 2000) known.clear();
    const made = setText(text);
    known.set(text, made);
    return made;
  };
}

/** A text as runs of letters that one part of the face has; a narrow space is in none. */
function runsOf(text: string, parts: readonly Part[]) {
  const runs: { part: Part | undefined; text: string }[] = [];
  for (const letter of drawable(text, parts)) {
    const code = letter.codePointAt(0) ?? 0;
    const part = letter === NARROW ? undefined : parts.find(({ has }) => has.has(code));
    const last = runs.at(-1);
    if (last && last.part === part) last.text += letter;
    else runs.push({ part, text: letter });
  }
  return runs;
}

/** What can be drawn of a text. */
function drawable(text: string, parts: readonly Part[]): string {
  const can = (letter: string) =>
    letter === NARROW || parts.some(({ has }) => has.has(letter.codePointAt(0) ?? 0));
  return [...text.normalize('NFC').replace(/\s/gu, (space) => (space === NARROW ? space : ' '))]
    .map((letter) =>
      can(letter) ? letter : [...letter.normalize('NFD')].filter((each) => can(each)).join(''),
    )
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** A thousandth of an em is less than what shows: what comes after the point only weighs. */
const inWholeUnits = (path: string) =>
  path.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number))));
