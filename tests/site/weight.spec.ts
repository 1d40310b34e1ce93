import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

/** HTML, styles and scripts of a first visit, compressed, in bytes (DESIGN: reading is instant). */
const BUDGET = 14 * 1024;

const templates = {
  home: '/',
  project: '/projets/des-velos-d-ecole-remis-sur-la-route/',
  'large project': '/projets/rallumer-la-forge/',
  region: '/regions/capitale-nationale/',
  caisse: '/caisses/caisse-de-limoilou/',
};

for (const [name, path] of Object.entries(templates)) {
  test(`a first visit to the ${name} page weighs at most 14 KB`, async ({ page }) => {
    const weights: Record<string, number> = {};
    page.on('response', async (response) => {
      if (!['document', 'stylesheet', 'script'].includes(response.request().resourceType())) return;
      weights[new URL(response.url()).pathname] = gzipSync(await response.body()).length;
    });
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('http://localhost') && !request.url().startsWith('data:'))
        elsewhere.push(request.url());
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    const total = Object.values(weights).reduce((sum, each) => sum + each, 0);
    expect(total, JSON.stringify(weights)).toBeGreaterThan(1000);
    expect(total, JSON.stringify(weights)).toBeLessThanOrEqual(BUDGET);
    expect(elsewhere).toEqual([]);
  });

  test(`nothing moves while the ${name} page loads`, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Reflect.set(globalThis, 'shifts', shifts);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push(Reflect.get(entry, 'value') as number);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path, { waitUntil: 'networkidle' });
    const shifts = await page.evaluate(() => Reflect.get(globalThis, 'shifts') as number[]);
    expect(shifts.reduce((sum, each) => sum + each, 0)).toBeLessThan(0.01);
  });

  test(`images of the ${name} page have their size and wait their turn`, async ({ page }) => {
    await page.goto(path);
    const images = await page.locator('img').evaluateAll((list) =>
      list.map((image) => ({
        src: image.getAttribute('src'),
        sized: image.hasAttribute('width') && image.hasAttribute('height'),
        lazy: image.getAttribute('loading') === 'lazy',
        alt: image.hasAttribute('alt'),
      })),
    );
    expect(images.filter(({ sized, alt }) => !sized || !alt)).toEqual([]);
    // The first may be what the visitor came to see.
    expect(images.slice(1).filter(({ lazy }) => !lazy)).toEqual([]);
  });
}

/** Scripts that keep a project's counts up to date, compressed, in bytes. */
const LIVE_COUNTS = 2 * 1024;

test('what keeps the counts of a project up to date weighs under 2 KB', async ({ page }) => {
  const weights: Record<string, number> = {};
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return;
    weights[new URL(response.url()).pathname] = gzipSync(await response.body()).length;
  });
  await page.goto(templates.project, { waitUntil: 'networkidle' });
  const total = Object.values(weights).reduce((sum, each) => sum + each, 0);
  expect(total, JSON.stringify(weights)).toBeGreaterThan(200);
  expect(total, JSON.stringify(weights)).toBeLessThan(LIVE_COUNTS);
});
