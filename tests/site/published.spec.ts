import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { parseHTML } from 'linkedom';
import { publishedFiles, publishedPages, read } from './published.ts';

const pages = publishedPages();
const files = new Set(publishedFiles());

/** Paths that functions answer: no file is published for them. */
const answeredByFunctions = /^\/(api|contribuer|confirmer|espace|proposition)(\/|$)/;

const foldersOf = (parent: string) =>
  new Set(
    pages
      .map(({ path }) => path.match(new RegExp(`^/${parent}/([^/]+)/$`))?.[1])
      .filter((slug) => slug !== undefined),
  );

test('the sample is published whole', () => {
  expect(foldersOf('projets').size).toBe(30);
  expect(foldersOf('regions').size).toBe(17);
  expect(foldersOf('caisses').size).toBe(8);
  expect(foldersOf('communautes').size).toBe(4);
  expect(foldersOf('secteurs').size).toBeGreaterThanOrEqual(5);
});

test('each project of the content has its page', () => {
  const slugs = readdirSync('content/projects').map((name) => name.replace(/\.md$/, ''));
  expect([...foldersOf('projets')].sort()).toEqual(slugs.sort());
});

test('no address or telephone of anybody is published', () => {
  const address = /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}/g;
  const telephone = /\(?\b[2-9]\d{2}\)?[ .\u00a0-]\d{3}[ .\u00a0-]\d{4}\b/g;
  const texts = [...files].filter((file) =>
    /\.(html|xml|json|csv|ics|txt|svg|webmanifest)$/.test(file),
  );
  expect(texts.length).toBeGreaterThan(100);
  for (const file of texts) {
    const text = read(file);
    expect(text.match(address) ?? [], file).toEqual([]);
    expect(text.match(telephone) ?? [], file).toEqual([]);
    expect(text, `${file} holds a sealed address`).not.toContain('sealed:');
  }
});

test('the private catalogue is not published', () => {
  expect([...files].filter((file) => file.includes('catalogue'))).toEqual([]);
});

test('every internal link and anchor leads somewhere', () => {
  const documents = new Map(pages.map(({ path, html }) => [path, parseHTML(html).document]));
  const broken: string[] = [];
  for (const [path, document] of documents) {
    for (const element of document.querySelectorAll('[href], [src], [action]')) {
      const value =
        element.getAttribute('href') ??
        element.getAttribute('src') ??
        element.getAttribute('action') ??
        '';
      const url = new URL(value, `https://site.invalid${path}`);
      if (url.host !== 'site.invalid' || url.protocol === 'data:') continue;
      if (answeredByFunctions.test(url.pathname)) continue;
      const target = documents.get(url.pathname);
      const file = url.pathname.slice(1);
      if (!target && !files.has(decodeURIComponent(file))) broken.push(`${path} -> ${value}`);
      const id = decodeURIComponent(url.hash.slice(1));
      if (target && id && !target.getElementById(id))
        broken.push(`${path} -> ${value} (no such anchor)`);
    }
  }
  expect([...new Set(broken)]).toEqual([]);
});

test('no page loads anything from elsewhere', () => {
  for (const { path, html } of pages) {
    const { document } = parseHTML(html);
    for (const element of document.querySelectorAll(
      'script[src], link[rel~=stylesheet], link[rel~=preload], img[src], source[srcset], iframe[src]',
    )) {
      const value =
        element.getAttribute('src') ??
        element.getAttribute('href') ??
        element.getAttribute('srcset') ??
        '';
      expect(/^(?:[a-z]+:)?\/\//i.test(value), `${path} loads ${value}`).toBe(false);
    }
  }
});

test('public pages run under a policy without inline code', () => {
  for (const { path, html } of pages.filter(({ path }) => !path.startsWith('/admin/'))) {
    const { document } = parseHTML(html);
    const inline = [...document.querySelectorAll('script:not([src])')].filter(
      (script) => script.getAttribute('type') !== 'application/ld+json',
    );
    expect(inline.length, `${path} has an inline script`).toBe(0);
    expect(
      document.querySelectorAll('style, [style], [onclick], [onload], [onsubmit]').length,
      `${path} has inline style or code`,
    ).toBe(0);
  }
});

test('the HTML of every page is valid', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      // How text is written and where lines end are the compiler's business.
      'no-trailing-whitespace': 'off',
      'doctype-style': 'off',
      'void-style': 'off',
      'attr-quotes': 'off',
      'long-title': 'off',
      // Typographic no-break spaces come as characters.
      'no-raw-characters': 'off',
    },
  });
  for (const { path, html } of pages.filter(({ path }) => !path.startsWith('/admin/'))) {
    const report = await validator.validateString(html);
    const found = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId}: ${message}`),
    );
    expect(found).toEqual([]);
  }
});
