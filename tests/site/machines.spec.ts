import { expect, test } from '@playwright/test';
import { parseFeed } from '@rowanmanning/feed-parser';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import ICAL from 'ical.js';
import { parseHTML } from 'linkedom';
import { parseCsv } from '../support/parse-csv.ts';
import { schemaOrg, unknownIn } from '../support/schema-org.ts';
import { flawsOfFeeds } from '../support/valid-feeds.ts';
import { publishedFiles, publishedPages, read } from './published.ts';

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
  expect([...types].sort()).toEqual([
    'BreadcrumbList',
    'Dataset',
    'Organization',
    'Project',
    'WebSite',
  ]);
  for (const { path, data } of found) {
    expect(data['@context'], path).toBe('https://schema.org');
    expect(unknownIn(data, vocabulary), path).toEqual([]);
  }
});

test('each region, caisse and community has its feed, which its page tells of', async () => {
  const feeds = publishedFiles().filter((file) => file.endsWith('flux.xml'));
  expect(feeds).toHaveLength(1 + 17 + 8 + 4);
  expect(await flawsOfFeeds(feeds.map(read))).toEqual([]);
  for (const file of feeds) {
    const { self, url, items } = parseFeed(read(file));
    expect(new URL(self ?? '').pathname, file).toBe(`/${file}`);
    const page = pages.find(({ path }) => path === new URL(url ?? '').pathname);
    const link = page?.document.querySelector('link[rel=alternate][type="application/atom+xml"]');
    expect(link?.getAttribute('href'), file).toBe(`/${file}`);
    const paths = new Set(pages.map(({ path }) => path));
    expect(
      items.filter((item) => !paths.has(new URL(item.url ?? '').pathname)),
      file,
    ).toEqual([]);
  }
  expect(parseFeed(read('flux.xml')).items.length).toBeGreaterThan(30);
});

test('each of them, and each project, has its calendar', () => {
  const calendars = publishedFiles().filter((file) => file.endsWith('calendrier.ics'));
  expect(calendars).toHaveLength(1 + 17 + 8 + 4 + 30);
  const uids = new Set<string>();
  for (const file of calendars) {
    const calendar = new ICAL.Component(ICAL.parse(read(file)));
    const events = calendar.getAllSubcomponents('vevent');
    if (file.startsWith('projets/')) expect(events.length, file).toBeGreaterThan(0);
    for (const event of events) {
      uids.add(String(event.getFirstPropertyValue('uid')));
      for (const name of ['dtstamp', 'dtstart', 'dtend', 'summary', 'sequence', 'status']) {
        expect(event.getFirstPropertyValue(name), `${file} ${name}`).not.toBeNull();
      }
    }
  }
  expect(uids.size).toBeGreaterThan(40);
});

test('the open data is what its published schemas say', () => {
  const ajv = addFormats.default(new Ajv2020({ strict: true }));
  ajv.addFormat('iri', (text: string) => URL.canParse(text));
  for (const file of ['projets.json', 'besoins.json', 'carte.geojson', 'impact.json']) {
    const data = JSON.parse(read(`donnees/${file}`));
    const schema = JSON.parse(read(new URL(data.$schema).pathname.slice(1)));
    expect(schema.$id).toBe(data.$schema);
    const validate = ajv.compile(schema);
    expect(validate(data) || validate.errors, file).toBe(true);
  }
  const { projects } = JSON.parse(read('donnees/projets.json'));
  expect(projects).toHaveLength(30);
  expect(projects.filter(({ fictional }: { fictional: boolean }) => !fictional)).toHaveLength(1);
  const { needs } = JSON.parse(read('donnees/besoins.json'));
  expect(parseCsv(read('donnees/besoins.csv').slice(1), ',')).toHaveLength(1 + needs.length);
  const { features } = JSON.parse(read('donnees/carte.geojson'));
  for (const { geometry, id } of features) {
    const [longitude, latitude] = geometry.coordinates;
    expect(longitude > -80 && longitude < -57 && latitude > 44 && latitude < 63, id).toBe(true);
  }
});

test('other sites may read them, under the types that they have', async ({ request }) => {
  const types = {
    '/flux.xml': 'application/xml; charset=utf-8',
    '/regions/estrie/flux.xml': 'application/xml; charset=utf-8',
    '/calendrier.ics': 'text/calendar; charset=utf-8',
    '/projets/rallumer-la-forge/calendrier.ics': 'text/calendar; charset=utf-8',
    '/donnees/projets.json': 'application/json; charset=utf-8',
    '/donnees/besoins.csv': 'text/csv; charset=utf-8; header=present',
    '/donnees/carte.geojson': 'application/geo+json; charset=utf-8',
    '/donnees/schemas/carte.json': 'application/schema+json; charset=utf-8',
  };
  for (const [path, type] of Object.entries(types)) {
    const headers = (await request.head(path)).headers();
    expect([path, headers['content-type']]).toEqual([path, type]);
    expect([path, headers['access-control-allow-origin']]).toEqual([path, '*']);
  }
  const { link } = (await request.head('/donnees/projets.json')).headers();
  expect(link).toBe('</donnees/schemas/projets.json>; rel="describedby"');
  expect((await request.head('/')).headers()['access-control-allow-origin']).toBeUndefined();
});

test('whoever opens a feed reads words, not code', async ({ page }) => {
  await page.goto('/regions/estrie/flux.xml');
  await expect(page.locator('feed > title')).toBeVisible();
  await expect(page.locator('feed > id')).toBeHidden();
  await expect(page.locator('feed')).toHaveCSS('background-color', 'rgb(241, 237, 227)');
  await expect(page.getByText('Ceci est un fil de nouvelles')).toBeVisible();
});
