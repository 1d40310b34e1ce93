import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { proseHtml } from '../../src/markdown/prose.ts';
import { markdownRenderer } from '../support/render-markdown.ts';

type Render = (text: string) => Promise<string>;
let render: Render;

beforeAll(async () => {
  render = await markdownRenderer();
});

const elements = (html: string) => [
  ...parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body.querySelectorAll(
    '*',
  ),
];

describe('a text from an editor', () => {
  test('raw HTML is shown, not obeyed, and no sentence is lost', async () => {
    const html = await render('<script>alert(1)</script> après\n\nUn <b onclick=x>mot</b>.');
    expect(elements(html).map(({ tagName }) => tagName)).toEqual(['P', 'P']);
    expect(html).toContain('après');
    expect(html).toContain('&lt;b onclick=x&gt;mot&lt;/b&gt;');
  });

  test.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](java&#115;cript:alert(1))',
    '<javascript:alert(1)>',
    '[a](data:text/html;base64,eA==)',
    '[a](vbscript:x)',
    '[a](mailto:quelquun@exemple.org)',
    '[a][b]\n\n[b]: javascript:alert(1)',
  ])('%s leads nowhere', async (text) => {
    expect(elements(await render(text)).filter(({ tagName }) => tagName === 'A')).toEqual([]);
  });

  test.each([
    '![x](https://ailleurs.example/x.png)',
    '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
    '![x](/etc/passwd)',
    '![x](media/../../secret.png)',
    '![x](%E0%A4%A)',
    '![x][y]\n\n[y]: https://ailleurs.example/x.png',
  ])('%s is not a picture of the media folder', async (text) => {
    const html = await render(text);
    expect(html).not.toContain('<img');
    expect(html).toContain('x');
  });

  test('a picture of the media folder and a web link pass', async () => {
    const html = await render('![Un four](media/four.jpg) et [ici](https://exemple.org/a?b=1)');
    expect(html).toContain('<img src="/media/four.jpg" alt="Un four">');
    expect(html).toContain('<a href="https://exemple.org/a?b=1" rel="nofollow noopener">');
  });

  test('quotes are left as typed: French typography is set on the page', async () => {
    expect(await render('Il dit "oui"...')).toContain('Il dit "oui"...');
  });

  test('footnotes speak French', async () => {
    const html = await render('Voir[^1].\n\n[^1]: La note.');
    expect(html).toContain('>Notes</h2>');
    expect(html).toContain('aria-label="Retour au renvoi 1"');
    expect(html).not.toMatch(/Footnotes|Back to/);
  });

  test('whatever is typed, nothing runs and nothing comes from elsewhere', async () => {
    const bits = [
      '<',
      '>',
      '"',
      "'",
      '`',
      '\n',
      '\n\n',
      ' ',
      '<script>',
      '</script>',
      '<img src=x onerror=alert(1)>',
      '<svg/onload=alert(1)>',
      '<a href="javascript:alert(1)">',
      '[x](javascript:alert(1))',
      '![x](https://e.example/x.png "onload=x")',
      '![x](/media/a.png)',
      '<!--',
      '-->',
      '&#106;avascript:',
      '[^1]',
      '[^1]: x',
      '# ',
      '- ',
      '> ',
      '|a|b|\n|-|-|\n',
      'mot',
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...bits), { maxLength: 14 }), async (parts) => {
        for (const element of elements(await render(parts.join('')))) {
          expect(['SCRIPT', 'SVG', 'IFRAME', 'STYLE', 'OBJECT', 'FORM']).not.toContain(
            element.tagName,
          );
          for (const { name, value } of element.attributes) {
            expect(name).not.toMatch(/^on|^style$/);
            if (name === 'src') expect(value).toBe('/media/a.png');
            if (name === 'href') expect(value).not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a text in the outline of a page', () => {
  const image = async (address: string) => `<img src="/resized${address}">`;

  test('its headings start where the page wants them, and skip no level', async () => {
    const html = '<h1 id="a">A</h1><h4 id="b">B</h4><h1 id="c">C</h1>';
    expect(await proseHtml(html, { from: 3, anchors: false, image })).toBe(
      '<h3>A</h3><h4>B</h4><h3>C</h3>',
    );
    expect(await proseHtml(html, { from: 2, anchors: true, image })).toBe(
      '<h2 id="a">A</h2><h3 id="b">B</h3><h2 id="c">C</h2>',
    );
  });

  test('its pictures are the resized ones, in order', async () => {
    const html = '<p><img src="/media/1.jpg" alt="un"> <img src="/media/2.jpg" alt="deux"></p>';
    expect(await proseHtml(html, { from: 3, anchors: false, image })).toBe(
      '<p><img src="/resized/media/1.jpg"> <img src="/resized/media/2.jpg"></p>',
    );
  });
});
