import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nestsTooDeep } from '../../src/model/markdown-depth.ts';
import { markdownRenderer } from '../support/render-markdown.ts';

test.each([
  'Un **mot**, un _autre_, et `*_*_`.',
  '- un\n  - deux\n    - trois\n\n> Une citation\n> > dans une autre',
  `${'_'.repeat(200)}`,
  `${'* '.repeat(100)}`,
  Array.from({ length: 60 }, (_, at) => `- **${at}** mots`).join('\n'),
  'https://example.org/un_nom_avec_des_traits',
])('%j is a text like any other', (text) => {
  expect(nestsTooDeep(text)).toBe(false);
});

test('code that ends nowhere hides nothing', () => {
  expect(nestsTooDeep(`\`x\n\n${'> '.repeat(300)}x\n\n\``)).toBe(true);
});

test('every text of the sample content is', () => {
  const content = join(import.meta.dirname, '../../content');
  for (const file of readdirSync(content, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.md')) continue;
    expect([file, nestsTooDeep(readFileSync(join(content, file), 'utf8'))]).toEqual([file, false]);
  }
});

test('whatever is let through can be made a page of', async () => {
  const render = await markdownRenderer();
  const piece = fc.constantFrom(
    '> ',
    '>',
    '* ',
    '- ',
    '1. ',
    '  ',
    '\t',
    '\n',
    '\n\n',
    'a',
    ' ',
    '`',
    '***\n',
  );
  const sign = fc.constantFrom(
    '*',
    '**',
    '_',
    '__',
    '~~',
    '***',
    'a',
    ' ',
    '**a ',
    ' b**',
    '[',
    '](x)',
  );
  const run = fc
    .tuple(fc.oneof(piece, sign), fc.integer({ min: 1, max: 150 }))
    .map(([text, times]) => text.repeat(times));
  let deep = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(piece, sign, run), { maxLength: 30 }), async (pieces) => {
      const text = pieces.join('');
      if (nestsTooDeep(text)) deep += 1;
      else await render(text);
    }),
    { numRuns: 1500 },
  );
  expect(deep).toBeGreaterThan(50);
});
