import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, describe, expect, test } from 'vitest';
import { mediaImage } from '../../src/components/media-image.ts';
import Prose from '../../src/components/Prose.astro';
import Steps from '../../src/components/Steps.astro';
import { typographyHtml } from '../../src/i18n/typography-html.ts';
import type { Project } from '../../src/model/project.ts';
import { parseFrontmatter, writeFrontmatter } from '../../src/reading/frontmatter.ts';
import { type Reading, readContent } from '../../src/reading/read.ts';
import { refusal } from '../../src/reading/report.ts';
import { contentWith, soundFiles } from '../support/content-folder.ts';
import { liveMarkup } from '../support/live-markup.ts';
import { markdownRenderer } from '../support/render-markdown.ts';

// What somebody from outside may write in a project, put through what the build does with it: it is
// refused in words, or it shows as the text that it is.

const FILE = 'projects/des-velos.md';
const sound = soundFiles[FILE] ?? '';

let render: (text: string) => Promise<string>;
let container: AstroContainer;

beforeAll(async () => {
  render = await markdownRenderer();
  container = await AstroContainer.create();
});

/** The content, with another text below the project's header. */
const withBody = async (body: string) =>
  readContent(await contentWith({ [FILE]: sound.replace(/(\n---\n)[\s\S]*$/, `$1${body}\n`) }));

/** A text as the page of a project shows it. */
async function shown(body: string): Promise<string> {
  const html = await render(body);
  const prose = await container.renderToString(Prose, { props: { html, from: 3 } });
  return typographyHtml(prose);
}

/** What is refused is said of the file, with how to mend it. */
function wordsOf(reading: Reading & { ok: false }): string {
  for (const { file, wrong } of reading.problems) {
    expect(file).not.toBe('');
    expect(wrong).toMatch(/\p{L}{3}/u);
  }
  return refusal(reading.problems);
}

const bodies: string[] = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//ailleurs.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '\\<script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<math><mtext><style><img src onerror=alert(1)></style></mtext></math>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<details open ontoggle=alert(1)>',
  '<a href="jav&#x0A;ascript:alert(1)">x</a>',
  '<form action=https://ailleurs.example><input name=courriel></form>',
  '<div style="position:fixed;inset:0">x</div>',
  '<base href=https://ailleurs.example>',
  '<meta http-equiv=refresh content="0;url=https://ailleurs.example">',
  '<!-- commentaire --!><script>alert(1)</script>',
  '<!-->\n<script>alert(1)</script>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php system("x") ?>',
  '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](java\tscript:alert(1))',
  '[a](java&Tab;script:alert(1))',
  '[a](<java\nscript:alert(1)>)',
  '[a](&#x6a;avascript&colon;alert(1))',
  '[a](\u0001javascript:alert(1))',
  '[a](vbscript:msgbox)',
  '[a](data:text/html;base64,PHNjcmlwdD4=)',
  '[a](blob:https://perron.example/x)',
  '[a](file:///etc/passwd)',
  '[a](https://desjardins.com@ailleurs.example/)',
  '[a](//desjardins.com@ailleurs.example/)',
  '[a](https://d\u0435sjardins.com/)',
  'https://d\u0435sjardins.com/',
  '[a](https://x "\\"><script>alert(1)</script>")',
  '[a](https://x \'"onmouseover="alert(1)\')',
  '<javascript:alert(1)>',
  '<https://x.example/"onmouseover="alert(1)>',
  '[a][b]\n\n[b]: javascript:alert(1)',
  '[a]: data:text/html,x\n\n[a]',
  '![x](https://ailleurs.example/pixel.png)',
  '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
  '![x](/media/../../secret.png)',
  '![x](/media/absente.png)',
  '![x](&#47;media/absente.png)',
  '![x](</media/absente.png>)',
  '![x[y[z]]](/media/absente.png)',
  '![x](/media/dessin.svg)',
  '![x" onerror="alert(1)](/media/absente.png "y\\" onload=z")',
  '![x][y]\n\n[y]: https://ailleurs.example/pixel.png',
  '[![x](/media/absente.png)](javascript:alert(1))',
  '[^a]\n\n[^a]: <img src=x onerror=alert(1)> [x](javascript:alert(1))',
  '[^"><script>]\n\n[^"><script>]: x',
  '$$\\href{javascript:alert(1)}{x}$$',
  '|a|\n|-|\n|<script>alert(1)</script> [x](javascript:alert(1))|',
  '```"><script>alert(1)</script>\nx\n```',
  '~~~html onload=alert(1)\n<script>alert(1)</script>\n~~~',
  '`<script>alert(1)</script>`',
  '# <script>alert(1)</script> {#x onclick=alert(1)}',
  ':::note{onclick=alert(1)}\nx\n:::',
  '- [x] <input onfocus=alert(1) autofocus>',
  '---\nlayout: ../../secret\n---\nx',
  '---js\nmodule.exports = process.exit()\n---\nx',
  '+++\na = 1\n+++\nx',
  'import x from "node:fs"\n\n<X client:load {...x} />',
  '{{constructor.constructor("alert(1)")()}} <%= x %>',
  'Un texte \u202egnahc\u202c et un espace\u200b vide',
  'a\u0000b<script\u0000>',
  'Écrivez à quelquun@ailleurs.example',
];

test('there are enough of them', () => {
  expect(new Set(bodies).size).toBe(bodies.length);
  expect(bodies.length).toBeGreaterThan(65);
});

describe('the text of a project', () => {
  test.each(bodies)('%j is refused in words, or inert', async (body) => {
    const reading = await withBody(body);
    if (!reading.ok) expect(wordsOf(reading)).toContain(FILE);
    // The desk's preview shows a draft before anything is refused: it is inert in any case.
    expect(liveMarkup(await shown(body))).toEqual([]);
  });

  test('loses none of its words for it', async () => {
    const html = await shown('Avant <script>alert(1)</script> [un lien](javascript:x) après.');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; un lien après');
  });

  test('keeps its plain links, its accents and its photos', async () => {
    const html = await render(
      '[a](https://québec.example/@ici?é=1) [b](/projets/) ![c](media/c.png)',
    );
    expect(html).toContain('<a href="https://qu%C3%A9bec.example/@ici?%C3%A9=1"');
    expect(html).toContain('<a href="/projets/">b</a>');
    expect(liveMarkup(html, ['/media/c.png'])).toEqual([]);
    expect(html).toContain('<img src="/media/c.png"');
  });

  test('shows of a photo that is not there what it is of', async () => {
    expect(await mediaImage('/media/absente.png', 'Un four &quot;neuf&quot;')).toBe(
      'Un four &quot;neuf&quot;',
    );
  });
});

describe('a text that is made to be too much', () => {
  const count = 8000;
  const monsters: Record<string, string> = {
    'quotes in quotes': '>'.repeat(count),
    'lists in lists': `${'- '.repeat(count / 2 - 1)}a`,
    'numbered lists in lists': `${'1. '.repeat(2600)}a`,
    'quotes in lists': `${'> - '.repeat(1999)}a`,
    'lists that step aside': Array.from({ length: 80 }, (_, at) => `${'  '.repeat(at)}- a`).join(
      '\n',
    ),
    stars: `${'*'.repeat(count / 2 - 1)}a${'*'.repeat(count / 2 - 1)}`,
    'stars and lines': `${'*a _b '.repeat(600)}${'c_ d* '.repeat(600)}`,
    brackets: '['.repeat(count),
    'pictures in pictures': '!['.repeat(count / 2),
    'one address repeated': `[a]: /${'x'.repeat(3000)}\n\n${'[a]'.repeat(1600)}`,
    'one note repeated': `${'[^a]'.repeat(1900)}\n\n[^a]: x`,
    'notes in notes': Array.from({ length: 300 }, (_, at) => `[^${at}]: [^${at + 1}]`).join('\n\n'),
    ticks: Array.from({ length: 120 }, (_, at) => '`'.repeat(at + 1)).join(' '),
    comments: '<!--'.repeat(count / 4),
    tags: '<b>'.repeat(2600),
    columns: `${'|a'.repeat(2000)}|\n${'|-'.repeat(1990)}|`,
  };

  test.each(Object.entries(monsters))('%s: its page is made all the same', async (_name, body) => {
    expect(body.length).toBeLessThanOrEqual(count);
    const html = await shown(body);
    expect(liveMarkup(html)).toEqual([]);
    expect(html.length).toBeLessThan(20 * count);
  });

  test('beyond what a text may be is refused, and said', async () => {
    const reading = await withBody('a'.repeat(count + 1));
    expect(reading.ok || wordsOf(reading)).toContain('trop long');
  });
});

describe('the fields of a project', () => {
  const markup = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</title><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    '{{constructor.constructor("x")()}}',
    '</script><!--<script>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    'javascript:alert(1)',
  ];

  test.each(markup)('show %j as the text that it is', async (text) => {
    const window = { start: '2026-09-01', end: '2027-05-31' };
    const step = {
      id: 'un',
      title: text,
      outcome: text,
      window,
      needs: ['mecano'],
      status: 'current',
    };
    const data = { steps: [step], needs: [{ id: 'mecano', title: text }] } as unknown as Project;
    const props = { project: { data } };
    const html = typographyHtml(await container.renderToString(Steps, { props }));
    const withoutStyles = html.replace(/<style>[\s\S]*?<\/style>|<link[^>]*>/g, '');
    expect(liveMarkup(withoutStyles)).toEqual([]);
    expect(withoutStyles).toContain('<h3');
  });

  const read = async (from: string | RegExp, to: string) => {
    const changed = sound.replace(from, () => to);
    expect(changed).not.toBe(sound);
    return readContent(await contentWith({ [FILE]: changed }));
  };

  test.each([
    ['characters that nobody sees', 'title: "Des v\u200blos"'],
    ['a direction that lies', 'title: "Des \u202esoltév"'],
    ['two lines', 'title: "Des\\nvélos"'],
    ['100 KB', `title: ${'a'.repeat(100_000)}`],
    ['a program', 'title: !!js/function "function(){}"'],
    ['a regular expression', 'title: !!js/regexp /a/'],
    ['bytes', 'title: !!binary aGVsbG8='],
    ['a copy of itself', 'title: &a [*a, *a]'],
    ['a copy of something else', 'base: &a {x: 1}\ntitle: *a'],
    ['what is not asked', 'title: Des vélos\nlayout: ../secret'],
    ['the root of all objects', 'title: Des vélos\n__proto__: {admin: true}'],
    ['its own constructor', 'title: Des vélos\nconstructor: {prototype: {admin: true}}'],
    ['two titles', 'title: Des vélos\ntitle: <script>'],
    ['another language', 'title: {fr: Des vélos}'],
  ])('cannot hold %s', async (_name, line) => {
    const reading = await read(/^title: .*$/m, line);
    expect(reading.ok || wordsOf(reading)).toContain(FILE);
    expect(Reflect.get({}, 'admin')).toBeUndefined();
  });

  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'http://ailleurs.example',
    '//ailleurs.example',
    'https://desjardins.com@ailleurs.example',
    'https://d\u0435sjardins.com',
    'https://ailleurs.example\\@desjardins.com',
    'https://ailleurs.example/\u202e',
    '"https://ailleurs.example/a b"',
    'https://127.0.0.1/',
    'https://[::1]/',
  ])('cannot lead to %j', async (address) => {
    const reading = await read(
      'legalForm: nonprofit',
      `legalForm: nonprofit\n  website: ${address}`,
    );
    expect(reading.ok || wordsOf(reading)).toContain('promoter.website');
  });

  test.each([
    'https://ailleurs.example/pixel.png',
    'media/../settings.yml',
    '../content/media/x.png',
    '/etc/passwd',
    'media/x.svg',
    'media/x.png%00.html',
    'media/x.png?y',
    'data:image/png;base64,x',
  ])('cannot show %j', async (file) => {
    const picture = `picture: { file: "${file}", alt: Un four }\nstatus: open`;
    const reading = await read('status: open', picture);
    expect(reading.ok || wordsOf(reading)).toContain('picture.file');
  });
});

describe('the header of a file', () => {
  test.each(['---js', '---javascript', '---coffee', '---json', '--- yaml', '---\u200b'])(
    '%j starts no other language',
    async (fence) => {
      const text = `${fence}\n{"title": process.exit()}\n---\nx`;
      const reading = await readContent(await contentWith({ [FILE]: text }));
      expect(reading.ok || wordsOf(reading)).toContain(FILE);
    },
  );

  test.each(['a\n---\nstatus: completed', '---', '--- \n# x', '...\n---', '"\n---\n'])(
    'is not left by the text %j',
    (text) => {
      const parted = parseFrontmatter(writeFrontmatter({ title: text, status: 'open' }, text));
      if (!parted.ok) throw new Error(parted.flaw.wrong);
      expect(parted.value.data).toEqual({ title: text, status: 'open' });
      expect(parted.value.body).toBe(text.trim());
    },
  );

  test.each([
    '../settings.md',
    'Projets.md',
    'a b.md',
    'a%2fb.md',
    '.caché.md',
    'con~1.md',
    'é.md',
  ])('a file named %j is no project', async (name) => {
    const path = `projects/${name.replaceAll('/', '∕')}`;
    const reading = await readContent(await contentWith({ [path]: sound }));
    if (reading.ok) expect(reading.content.projects.map(({ slug }) => slug)).toEqual(['des-velos']);
    else expect(wordsOf(reading)).toContain('projects/');
  });
});
