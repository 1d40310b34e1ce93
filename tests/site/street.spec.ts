import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { serveSite } from '../support/serve-site.ts';
import { isAccessible } from './is-accessible.ts';
import { dist, publishedPages, read } from './published.ts';

const SLUG = 'projets/des-velos-d-ecole-remis-sur-la-route';
const CARD = `/cartes/${SLUG}/`;

test('each project, caisse and region has its picture, and its card with a description', () => {
  const pages = publishedPages().filter(({ path }) =>
    /^\/(projets|caisses|regions)\/[^/]+\/$/.test(path),
  );
  expect(pages.length).toBe(30 + 8 + 17);
  for (const { path, html } of pages) {
    const { document } = parseHTML(html);
    const said = (property: string) =>
      document.querySelector(`meta[property="og:${property}"]`)?.getAttribute('content') ?? '';
    const picture = new URL(said('image')).pathname;
    expect(picture).toBe(`/partage${path.slice(0, -1)}.png`);
    expect([said('image:width'), said('image:height')]).toEqual(['1200', '630']);
    expect(said('image:alt').length).toBeGreaterThan(20);
    const png = readFileSync(join(dist, picture));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], picture).toEqual([1200, 630]);
    expect(png.length, picture).toBeLessThan(60_000);

    const link = document
      .querySelector('link[type="application/json+oembed"]')
      ?.getAttribute('href');
    const described = JSON.parse(read(new URL(link ?? '').pathname.slice(1)));
    expect(described).toMatchObject({ version: '1.0', type: 'rich', thumbnail_url: said('image') });
    const frame = parseHTML(`<!doctype html><html><body>${described.html}`).document.querySelector(
      'iframe',
    );
    expect(
      read(`${new URL(frame?.getAttribute('src') ?? '').pathname.slice(1)}index.html`),
    ).toContain('noindex');
  }
});

test('a card says what is missing in 10 KB, without a script, and leads to the project', async ({
  page,
}) => {
  const loaded: { type: string; bytes: number }[] = [];
  page.on('response', async (response) => {
    const type = response.request().resourceType();
    loaded.push({ type, bytes: gzipSync(await response.body()).length });
  });
  await page.goto(CARD, { waitUntil: 'networkidle' });
  expect(loaded.map(({ type }) => type)).not.toContain('script');
  const total = loaded.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(total).toBeGreaterThan(1000);
  expect(total).toBeLessThanOrEqual(10 * 1024);

  await expect(page.getByRole('listitem')).toHaveCount(3);
  await expect(page.getByText(/^Il reste \d+\sjours pour aider$/)).toBeVisible();
  await expect(page.getByText('exemple inventé')).toBeVisible();
  const action = page.getByRole('link', { name: 'Offrir votre aide' });
  await expect(action).toHaveAttribute('href', new RegExp(`/${SLUG}/$`));
  for (const link of await page.getByRole('link').all()) {
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(link).toHaveAttribute('rel', /noopener/);
  }
});

test('a card is read by everybody, at 240 pixels and in forced colours too', async ({ page }) => {
  await page.goto(CARD);
  await isAccessible(page);
  await page.setViewportSize({ width: 240, height: 520 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await page.emulateMedia({ forcedColors: 'active' });
  await expect(page.getByRole('link', { name: 'Offrir votre aide' })).toHaveCSS(
    'border-style',
    'solid',
  );
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveCSS('outline-style', 'solid');
});

test('any site can show a card, whether the host replaces policies or joins them, and no other page', async ({
  page,
  baseURL,
  request,
}) => {
  const site = baseURL ?? '';
  const host = await serveSite({
    '/': `<!doctype html><title>Journal</title><iframe id="card" src="${site}${CARD}"></iframe><iframe id="page" src="${site}/${SLUG}/"></iframe>`,
  });
  try {
    const card = page.frameLocator('#card').getByRole('heading', { level: 1 });
    await page.goto(host.origin);
    await expect(card).toHaveText(/vélos d’école/);
    await expect(page.frameLocator('#page').getByRole('heading', { level: 1 })).toHaveCount(0);

    const everywhere = (await request.get('/')).headers();
    expect(everywhere['x-frame-options']).toBe('DENY');
    await page.route(`**${CARD}`, async (route) => {
      const response = await route.fetch();
      const own = response.headers()['content-security-policy'];
      expect(own).toContain('frame-ancestors *');
      const both = `${everywhere['content-security-policy']}, ${own}`;
      await route.fulfill({
        response,
        headers: {
          ...response.headers(),
          'x-frame-options': 'DENY',
          'content-security-policy': both,
        },
      });
    });
    await page.reload();
    await expect(card).toHaveText(/vélos d’école/);
    await expect(card).toHaveCSS('text-wrap', 'balance');
  } finally {
    await host.close();
  }
});

test('one finds the code of a card from the project, and it shows the card', async ({ page }) => {
  await page.goto(`/${SLUG}/`);
  await page.getByRole('link', { name: 'Montrer sur votre site' }).click();
  const code = await page.getByLabel('Le code de la carte').inputValue();
  expect(code).toMatch(new RegExp(`^<iframe src="https?://[^/]+${CARD}" [^<>]+></iframe>$`));
  await expect(page.getByRole('button', { name: 'Copier le code' })).toBeVisible();
  await expect(
    page.getByRole('article').getByRole('link', { name: 'Offrir votre aide' }),
  ).toBeVisible();
});
