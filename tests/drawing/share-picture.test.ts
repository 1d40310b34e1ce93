import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { Face } from '../../src/drawing/face.ts';
import { HEIGHT, sharePicture, WIDTH } from '../../src/drawing/share-picture.ts';
import type { Sign } from '../../src/drawing/sign.ts';
import { treacherousTexts } from '../support/arbitrary-text.ts';

/** A face whose letters are all as wide, and are drawn as their number in Unicode. */
const face: Face = (text) => ({
  glyphs: [...text].map((letter, index) => ({
    path: `M${letter.codePointAt(0)} 0`,
    x: index * 500,
    y: 0,
  })),
  width: [...text].length * 500,
  unitsPerEm: 1000,
});

/** The lines of a drawing: what each says, and where it begins and ends. */
function linesOf(svg: string) {
  const { document } = parseHTML(svg);
  return [...document.querySelectorAll('g')].map((group) => {
    const [x = 0, y = 0, scale = 0] =
      (group.getAttribute('transform') ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
    const letters = [...group.querySelectorAll('path')];
    const codes = letters.map((path) => Number(path.getAttribute('d')?.match(/\d+/)?.[0]));
    const last = Number(letters.at(-1)?.getAttribute('transform')?.match(/-?\d+/)?.[0] ?? 0);
    return { text: String.fromCodePoint(...codes), x, y, end: x + (last + 500) * scale };
  });
}

const words = fc.oneof(
  fc.constantFrom(...treacherousTexts),
  fc.string({ unit: 'grapheme', maxLength: 90 }),
);
const sign: fc.Arbitrary<Sign> = fc.record({
  kicker: words,
  title: words,
  heading: words,
  lines: fc.array(
    fc.record({
      text: words,
      quantity: fc.option(
        words.map((each) => each.slice(0, 20)),
        { nil: undefined },
      ),
    }),
    { maxLength: 3 },
  ),
  sentence: fc.option(words, { nil: undefined }),
  term: words,
  mention: fc.option(words, { nil: undefined }),
});
const cloth = { inside: '<path d="M0 0"/>', width: 480 };

test('all that is said stays on the ground of the picture, as outlines alone', () => {
  fc.assert(
    fc.property(sign, (said) => {
      const svg = sharePicture(said, 'Perron', { title: face, text: face }, cloth);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|<text|<image|href=|style/);
      for (const line of linesOf(svg)) {
        expect(line.x).toBeGreaterThan(0);
        expect(line.end, line.text).toBeLessThan(WIDTH - 264);
        expect(line.y).toBeGreaterThan(0);
        expect(line.y).toBeLessThan(HEIGHT);
      }
    }),
  );
});

test('what is missing is all there, whatever the length of the title', () => {
  for (const title of ['Tuques', 'mot '.repeat(22).trim(), 'x'.repeat(90)]) {
    const lines = [
      { text: 'Un camion', quantity: '2' },
      { text: 'Une scie', quantity: undefined },
      { text: 'Des bras', quantity: '12 personnes' },
    ];
    const said = {
      kicker: 'Québec',
      title,
      heading: 'Il manque',
      lines,
      sentence: undefined,
      term: 'Jusqu’au 31 mai',
      mention: undefined,
    };
    const drawn = linesOf(sharePicture(said, 'Perron', { title: face, text: face }, cloth));
    const texts = drawn.map(({ text }) => text);
    for (const { text, quantity } of lines) {
      expect(texts).toContain(text);
      if (quantity) expect(texts).toContain(quantity);
    }
    // The title ends above the first of them.
    const heading = drawn.find(({ text }) => text === 'Il manque')?.y ?? 0;
    const above = drawn.filter(({ y }) => y < heading);
    expect(above.length).toBeGreaterThan(1);
    expect(Math.max(...above.map(({ y }) => y))).toBeLessThan(heading - 28);
  }
});
