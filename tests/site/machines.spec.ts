import { expect, test } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { schemaOrg, unknownIn } from '../support/schema-org.ts';
import { publishedPages, read } from './published.ts';

// What the built site tells to machines: read from its files.

const pages = publishedPages().map(({ path, html }) => ({
  path,
  html,
  document: parseHTML(html).document,
}));

const listed = () =>
  [...read('sitemap-index.xml').matchAll(/<loc>([^<]+)<\/loc>/g)]
    .map(([, address = '']) => new URL(address).pathname.slice(1))
    .flatMap((file) => [...read(file).matchAll(/<loc>([^<]+)<\/loc>/g)])
    .map(([, address = '']) => address);

test('the sitemap names each page by the one address that the page gives itself', () => {
  const canonical = pages.flatMap(({ document }) => {
    const address = document.querySelector('link[rel=canonical]')?.getAttribute('href');
    return address ? [address] : [];
  });
  expect(canonical.length).toBeGreaterThan(70);
  expect(listed().sort()).toEqual(canonical.sort());
  for (const { path, document } of pages) {
    const hidden = document.querySelector('meta[name=robots][content*=noindex]');
    expect(!hidden, path).toBe(document.querySelector('link[rel=canonical]') !== null);
  }
});

test('robots are sent to the sitemap, and kept from no page that it names', () => {
  const robots = read('robots.txt');
  const [, sitemap = ''] = /^Sitemap: (.+)$/m.exec(robots) ?? [];
  expect(read(new URL(sitemap).pathname.slice(1))).toContain('<sitemapindex');
  const refused = [...robots.matchAll(/^Disallow: (.+)$/gm)].map(([, path = '']) => path);
  expect(refused).toContain('/espace/');
  for (const address of listed()) {
    const { pathname } = new URL(address);
    expect(
      refused.filter((path) => pathname.startsWith(path)),
      address,
    ).toEqual([]);
  }
});

test('all that the pages say as JSON-LD is in schema.org’s vocabulary', () => {
  const vocabulary = schemaOrg();
  const found = pages.flatMap(({ path, document }) =>
    [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => ({
      path,
      data: JSON.parse(script.textContent ?? ''),
    })),
  );
  const types = new Set(
    found.flatMap(({ data }) =>
      (data['@graph'] ?? [data]).map((thing: object) => Reflect.get(thing, '@type')),
    ),
  );
  expect([...types].sort()).toEqual(['BreadcrumbList', 'Organization', 'Project', 'WebSite']);
  for (const { path, data } of found) {
    expect(data['@context'], path).toBe('https://schema.org');
    expect(unknownIn(data, vocabulary), path).toEqual([]);
  }
});
