import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf } from '../../src/search/excerpt.ts';
import { plainText } from '../../src/search/plain-text.ts';

test('a quotation is pieces of text, in French typography', () => {
  expect(piecesOf('… l’ <mark>hiver</mark> : « oui » &lt;b&gt;&amp;')).toEqual([
    { text: '… l’', found: false },
    { text: 'hiver', found: true },
    { text: '\u00a0: «\u202foui\u202f» <b>&amp;', found: false },
  ]);
});

test('whatever is quoted, pieces say all of it and no tag is left of the marks', () => {
  const written = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[<>&]/g, ''));
  fc.assert(
    fc.property(fc.array(written), (words) => {
      const marked = words.map((word, index) => (index % 2 ? `<mark>${word}</mark>` : word));
      const said = piecesOf(marked.join('')).map(({ text }) => text);
      expect(said.join('')).not.toMatch(/<\/?mark>/);
      expect(said.join('').replace(/\s/g, '').length).toBe(
        words.join('').replace(/\s/g, '').length,
      );
    }),
  );
});

test('a text is read in its HTML: blocks do not run into one another', () => {
  const html =
    '<h2>Le projet</h2>\n<p>Des <strong>vélo</strong>s &amp; l&#x27;&#233;té &lt;b&gt;.</p><ul><li>un</li><li>deux.</li></ul>';
  expect(plainText(html)).toBe("Le projet. Des vélos & l'été <b>. un. deux.");
});
