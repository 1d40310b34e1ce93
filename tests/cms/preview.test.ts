import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { styleOf } from '../../src/cms/component-style.ts';

const PREVIEW = 'src/cms/browser/preview';
const filesOf = (folder: string, ends: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ends.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

test('the preview names only what the site itself names, or what its own sheet does', () => {
  const site = [
    ...filesOf('src/components', /\.astro$/),
    ...filesOf('src/pages', /\.astro$/),
    ...filesOf('src/styles', /\.css$/),
    ...filesOf(PREVIEW, /\.css$/),
  ].join('\n');
  const used = filesOf(PREVIEW, /\.ts$/)
    .flatMap((source) => [...source.matchAll(/className(?::| =) ([^\n,}]*)/g)])
    .flatMap(([, said = '']) => [...said.matchAll(/'([\w -]+)'/g)])
    .flatMap(([, names = '']) => names.trim().split(/\s+/));
  expect(new Set(used).size).toBeGreaterThan(20);
  const unknown = [...new Set(used)].filter((name) => !new RegExp(`\\b${name}\\b`).test(site));
  expect(unknown).toEqual([]);
});

test('a component’s styles are taken out of it, free of Astro’s own words', () => {
  const component = `---
const a = 1;
---
<p class="what">x</p>
<style>
  .what :global(.measure) { color: red; }
  .prose :global(:is(h2, h3)) + p { margin: 0; }
</style>
<style>
  p { color: blue; }
</style>
`;
  const css = styleOf(component);
  expect(css).toContain('.what .measure { color: red; }');
  expect(css).toContain('.prose :is(h2, h3) + p { margin: 0; }');
  expect(css).toContain('p { color: blue; }');
  expect(css).not.toContain('global');
  expect(css).not.toContain('class=');
});

test('every component that the preview borrows from has styles to lend', () => {
  const sources = readFileSync(`${PREVIEW}/styles.ts`, 'utf8');
  const paths = [...sources.matchAll(/from '([^']+\.astro)\?raw'/g)].map(([, path = '']) => path);
  expect(paths.length).toBeGreaterThan(8);
  for (const path of paths) {
    expect(styleOf(readFileSync(join(PREVIEW, path), 'utf8')), path).toMatch(/\{[^}]+\}/);
  }
});
