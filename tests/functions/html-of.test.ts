import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { htmlOf } from '../../netlify/http/html-of.ts';

const page = (body: string) =>
  `<!doctype html><html><head><title>T</title></head><body>${body}</body></html>`;

test('a page that nobody touched is written as it was', () => {
  const html = `<!doctype html>
<html lang="fr-CA"><head><meta charset="utf-8"><title>R&amp;D</title><style>a > b { color: red }</style><script type="application/ld+json">{"a":"<b>&"}</script></head><body><svg viewBox="0 0 1 1" preserveAspectRatio="none"><path d="M0 0"></path></svg><!-- c --><p class="a b" data-x>à &amp; <em>b</em> &lt; c</p><br><input disabled value="&quot;&amp;"></body></html>
`;
  expect(htmlOf(parseHTML(html).document)).toBe(html);
});

test('whatever is put into a text, a title, a value or a text area stays there', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '</textarea><script>x</script>',
      '</title><img src=x>',
      '" onfocus="x',
      '&quot;',
      '\n\nx',
    ),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const { document } = parseHTML(page('<textarea></textarea><input><p></p>'));
      document.title = text;
      const area = document.querySelector('textarea');
      const input = document.querySelector('input');
      const paragraph = document.querySelector('p');
      if (!area || !input || !paragraph) throw new Error('the page has them');
      area.textContent = text;
      paragraph.textContent = text;
      input.setAttribute('value', text);
      const html = htmlOf(document);
      // Without what was put in, nothing but the page's own markup is left.
      expect(html.match(/<[^!/][^>]*>/g)?.length).toBe(7);
      expect(html.match(/<\//g)?.length).toBe(6);
      const again = parseHTML(html).document;
      expect(again.querySelector('p')?.textContent).toBe(text);
      expect(again.querySelector('input')?.getAttribute('value')).toBe(text);
    }),
  );
});
